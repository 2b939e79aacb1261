/// The locks of all outputs of one run, taken in one order so that two runs cannot wait in a ring.
final class OutputLocks {
  private var first: OutputLock?
  private var others: OutputLocks?

  /// - Throws: `locked` when another run holds one of them.
  convenience init(_ outputs: ReportDefinition.Outputs) throws(RunError) {
    let paths = [outputs.xlsx, outputs.csv, outputs.jsonl].compactMap { $0 }.filter { $0 != "-" }
    try self.init(Array(Set(paths)).sorted()[...])
  }

  private init(_ paths: ArraySlice<String>) throws(RunError) {
    guard let path = paths.first else { return }
    first = try OutputLock(for: path)
    others = try OutputLocks(paths.dropFirst())
  }

  func release() {
    first = nil
    others = nil
  }
}
