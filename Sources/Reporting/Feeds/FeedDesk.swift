internal import Articles
internal import Foundation

/// Fetches feeds by address, only when they have changed, and remembers what their servers said.
struct FeedDesk {
  enum Result {
    /// The bytes, and what to remember once they are kept.
    case changed([UInt8], FeedRequest.Validators)
    case unchanged
    case refused(Notice)
  }

  private let folder: String
  private let limits: FeedRequest.Limits

  /// - Parameter archive: path of the archive that the validators lie beside.
  init(archive: String, limits: FeedRequest.Limits) {
    let stem = archive.hasSuffix(".sqlite") ? String(archive.dropLast(7)) : archive
    folder = stem + ".feeds"
    self.limits = limits
  }

  /// A feed that cannot be had is a notice; the run goes on without it.
  func fetch(_ address: String) -> Result {
    do throws(FeedRequest.Failure) {
      guard try robotsAllow(address) else {
        return refusal(address, "feed.robots", "the site's robots.txt asks not to fetch it")
      }
      var request = FeedRequest(address: address)
      request.limits = limits
      request.validators = validators(of: address)
      let answer = try request.send()
      switch answer.status {
      case 200: return .changed(answer.body, answer.validators)
      case 304: return .unchanged
      default:
        return refusal(address, "feed.dead", "the server answered \(answer.status)")
      }
    } catch {
      return refusal(address, "feed.dead", error.description)
    }
  }

  func remember(_ validators: FeedRequest.Validators, of address: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Losing them costs one download, so a failure needs no word.
    guard let data = try? JSONEncoder().encode(validators) else { return }
    try? data.write(to: URL(filePath: file(of: address)), options: .atomic)
  }

  private func validators(of address: String) -> FeedRequest.Validators {
    FileManager.default.contents(atPath: file(of: address)).flatMap {
      try? JSONDecoder().decode(FeedRequest.Validators.self, from: $0)
    } ?? FeedRequest.Validators()
  }

  private func file(of address: String) -> String {
    "\(folder)/\(SHA256Digest.hexadecimal(of: Array(address.utf8)).prefix(16)).json"
  }

  /// RFC 9309: a robots.txt that is not there allows all; one that a server cannot give allows none.
  private func robotsAllow(_ address: String) throws(FeedRequest.Failure) -> Bool {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme,
      let host = parts.percentEncodedHost
    else { throw FeedRequest.Failure(description: "is no address") }
    let port = parts.port.map { ":\($0)" } ?? ""
    var request = FeedRequest(address: "\(scheme)://\(host)\(port)/robots.txt")
    request.limits = limits
    request.limits.bytes = RobotRules.byteLimit
    let answer = try request.send()
    guard answer.status < 500 else { return false }
    guard answer.status == 200 else { return true }
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    let query = parts.percentEncodedQuery.map { "?\($0)" } ?? ""
    return RobotRules(answer.body).allows(path + query)
  }

  private func refusal(_ address: String, _ code: String, _ what: String) -> Result {
    .refused(
      Notice(
        .skipped, code: code, location: address,
        message: "this feed was not read: \(what); articles of earlier runs still count"))
  }
}
