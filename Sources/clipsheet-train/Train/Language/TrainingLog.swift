import Foundation

/// Progress of a training, for people.
enum TrainingLog {
  private static let start = Date()

  static func write(_ part: String, _ round: Int? = nil, _ text: String) {
    let seconds = Int(Date().timeIntervalSince(start))
    let place = round.map { " \($0 + 1)" } ?? ""
    FileHandle.standardError.write(Data("\(seconds) s \(part)\(place): \(text)\n".utf8))
  }
}
