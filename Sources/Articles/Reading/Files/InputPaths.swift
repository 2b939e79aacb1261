/// The files of some inputs one by one, each as an input of its own, for callers that decide file by
/// file whether to read.
package struct InputPaths: Sequence, IteratorProtocol {
  package enum Step {
    case input(Input)
    /// A folder without articles, or a path that is not there.
    case notice(Notice)
  }

  private var walker: InputWalker

  package init(_ inputs: [Input]) {
    walker = InputWalker(inputs)
  }

  package mutating func next() -> Step? {
    switch walker.next() {
    case .file(let file):
      switch file.origin {
      case .path(let path): .input(.path(path))
      case .standardInput: .input(.standardInput)
      case .bytes(let bytes): .input(.bytes(bytes, name: file.name))
      }
    case .notice(let notice): .notice(notice)
    case nil: nil
    }
  }
}
