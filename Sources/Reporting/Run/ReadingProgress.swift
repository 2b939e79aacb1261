internal import Articles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How far the reading of some inputs has come.
public struct ReadingProgress {
  public let articles: Int
  private let volume: InputVolume
  private let bytes: Int
  /// Of files that had not changed since they were read before.
  private let passedOver: Int

  init(articles: Int, volume: InputVolume, bytes: Int, passedOver: Int) {
    self.articles = articles
    self.volume = volume
    self.bytes = bytes
    self.passedOver = passedOver
  }

  /// The part of the work that is done, 0…1; nil where nobody can know, as with a pipe.
  ///
  /// Files that were passed over took no time and count on neither side.
  public var share: Double? {
    guard let total = volume.bytes, total > passedOver else { return nil }
    return min(1, Double(bytes) / Double(total - passedOver))
  }
}

/// The bytes of all files of some inputs, counted when somebody asks: short work never pays for it.
final class InputVolume {
  private let inputs: [Input]
  private lazy var counted = count()

  init(_ inputs: [Input]) {
    self.inputs = inputs
  }

  /// Nil when an input has no end that is known.
  var bytes: Int? { counted }

  static func size(of input: Input) -> Int? {
    switch input {
    case .standardInput: return nil
    case .bytes: return 0
    case .path(let path):
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
  }

  private func count() -> Int? {
    var total = 0
    for step in InputPaths(inputs) {
      guard case .input(let input) = step else { continue }
      guard let size = InputVolume.size(of: input) else { return nil }
      total += size
    }
    return total
  }
}
