import Foundation
import Synchronization

/// A server on this machine that gives each path the answer a test has put there.
final class LoopbackServer: Sendable {
  struct Answer: Sendable {
    var status = "200 OK"
    var headers: [String] = []
    var body: [UInt8] = []
    /// Sends nothing and keeps the line open.
    var hangs = false
  }

  let port: Int
  private let descriptor: Int32
  private let answers = Mutex<[String: Answer]>([:])
  private let requests = Mutex<[String]>([])

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 16) == 0
          && getsockname(socket, $0, &length) == 0
      }
    }
    guard isBound else { throw CocoaError(.fileReadUnknown) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(socket, nil, nil)
        guard client >= 0, let server = self else {
          if client >= 0 { close(client) }
          // Closed here and not by the owner: its number could be another server's at the next call.
          close(socket)
          return
        }
        server.serve(client)
      }
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  func put(_ answer: Answer, at path: String) {
    answers.withLock { $0[path] = answer }
  }

  /// The requests so far, head and all.
  var seen: [String] { requests.withLock { $0 } }

  private func serve(_ client: Int32) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(client, &bytes, bytes.count)
    let request = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    requests.withLock { $0.append(request) }
    let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let answer =
      answers.withLock { $0[path] } ?? Answer(status: "404 Not Found")
    if answer.hangs {
      DispatchQueue.global().asyncAfter(deadline: .now() + 5) { close(client) }
      return
    }
    let head =
      ["HTTP/1.1 \(answer.status)"] + answer.headers
      + ["Content-Length: \(answer.body.count)", "Connection: close", "", ""]
    let all = Array(head.joined(separator: "\r\n").utf8) + answer.body
    var sent = 0
    while sent < all.count {
      let more = all[sent...].withUnsafeBytes {
        send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard more > 0 else { break }
      sent += more
    }
    close(client)
  }
}
