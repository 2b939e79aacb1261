import Archive
import Foundation
import Testing

@testable import Reporting

@Suite("Feeds by address")
struct FeedTests {
  private func request(
    _ address: String, _ change: (inout FeedRequest.Limits) -> Void = { _ in }
  ) -> FeedRequest {
    var request = FeedRequest(address: address)
    request.limits.allowsPrivateAddresses = true
    request.limits.seconds = 2
    change(&request.limits)
    return request
  }

  @Test("Addresses of this machine and of private networks are told from public ones")
  func addresses() {
    let closed = [
      "127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
      "100.64.0.1",
    ]
    for text in closed + ["8.8.8.8", "172.32.0.1", "192.0.3.1"] {
      let bytes = text.split(separator: ".").compactMap { UInt8($0) }
      #expect(FeedAddress.isPrivate(bytes) == closed.contains(text), "\(text)")
      let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes
      #expect(FeedAddress.isPrivate(mapped) == closed.contains(text), "::ffff:\(text)")
    }
    let loopback = [UInt8](repeating: 0, count: 15) + [1]
    #expect(FeedAddress.isPrivate(loopback))
    #expect(FeedAddress.isPrivate([0xFC] + [UInt8](repeating: 0, count: 15)))
    #expect(!FeedAddress.isPrivate([0x2A, 0x00] + [UInt8](repeating: 1, count: 14)))
  }

  @Test("This machine is not asked unless it is allowed, also by name and by redirect")
  func refusesPrivate() throws {
    let server = try LoopbackServer()
    for address in [server.address("/feed"), "http://localhost:\(server.port)/feed"] {
      #expect {
        try request(address) { $0.allowsPrivateAddresses = false }.send()
      } throws: { "\($0)".contains("private network") }
    }
    #expect(server.seen.isEmpty)
  }

  @Test("A public address cannot lead into a private network")
  func refusesRedirectToPrivate() throws {
    let server = try LoopbackServer()
    server.put(.init(body: Array("x".utf8)), at: "/feed")
    let inside = "http://127.0.0.2:\(server.port)/feed"
    server.put(.init(status: "302 Found", headers: ["Location: \(inside)"]), at: "/away")
    server.put(.init(status: "302 Found", headers: ["Location: /feed"]), at: "/near")
    func send(_ path: String) throws -> FeedRequest.Answer {
      try request(server.address(path)) { limits in
        limits.allowsPrivateAddresses = false
        // 127.0.0.1 stands for a public address, 127.0.0.2 for one of the desk's own network.
        limits.isPrivate = { address in
          address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
            withUnsafeBytes(of: address.pointee.sin_addr) { Array($0) != [127, 0, 0, 1] }
          }
        }
      }.send()
    }
    #expect(try send("/near").status == 200)
    let seen = server.seen.count
    #expect { try send("/away") } throws: { "\($0)".contains("private network") }
    #expect(server.seen.count == seen + 1)
  }

  @Test("Only http and https are fetched")
  func protocols() {
    for address in ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/"] {
      #expect(throws: FeedRequest.Failure.self) { try request(address).send() }
    }
  }

  @Test("A document that has not changed is not sent again")
  func validators() throws {
    let server = try LoopbackServer()
    server.put(
      .init(
        headers: ["ETag: \"a1\"", "Last-Modified: Mon, 02 Mar 2026 10:00:00 GMT"],
        body: Array("x".utf8)),
      at: "/feed")
    let first = try request(server.address("/feed")).send()
    #expect(first.status == 200 && first.validators.etag == "\"a1\"")
    var second = request(server.address("/feed"))
    second.validators = first.validators
    _ = try second.send()
    let head = try #require(server.seen.last)
    #expect(head.contains("If-None-Match: \"a1\""))
    #expect(head.contains("If-Modified-Since: Mon, 02 Mar 2026 10:00:00 GMT"))
  }

  @Test("Size, redirects and time are bounded")
  func limits() throws {
    let server = try LoopbackServer()
    server.put(.init(body: [UInt8](repeating: 65, count: 2_000_000)), at: "/large")
    server.put(.init(status: "302 Found", headers: ["Location: /loop"]), at: "/loop")
    server.put(.init(hangs: true), at: "/slow")
    #expect {
      try request(server.address("/large")) { $0.bytes = 1_000_000 }.send()
    } throws: { "\($0)".contains("larger than 1 MB") }
    #expect(throws: FeedRequest.Failure.self) { try request(server.address("/loop")).send() }
    #expect(server.seen.count { $0.hasPrefix("GET /loop") } == 6)
    let start = Date()
    #expect(throws: FeedRequest.Failure.self) {
      try request(server.address("/slow")) { $0.seconds = 1 }.send()
    }
    #expect(Date().timeIntervalSince(start) < 4)
  }

  @Test("robots.txt: own group before the common one, the longest rule, wildcards")
  func robots() {
    let common = RobotRules(Array("User-agent: *\nDisallow: /private\nAllow: /private/feed\n".utf8))
    #expect(common.allows("/news"))
    #expect(!common.allows("/private/a"))
    #expect(common.allows("/private/feed.xml"))
    let own = RobotRules(
      Array(
        "User-agent: *\nDisallow: /\n\nUser-agent: Clipsheet\nDisallow: /*.json$ # no data\n".utf8))
    #expect(own.allows("/feed"))
    #expect(!own.allows("/a/b.json"))
    #expect(own.allows("/a/b.json?x"))
    #expect(RobotRules(Array("Disallow: /\n".utf8)).allows("/"))
  }

  private func feed(_ title: String) -> [UInt8] {
    Array(
      """
      <rss version="2.0"><channel><title>Northwire</title><item><title>\(title)</title>
      <link>https://a.example/1</link><pubDate>Mon, 09 Mar 2026 10:00:00 GMT</pubDate>
      <description>Minister Anna Kovacs said that talks had failed.</description></item>
      </channel></rss>
      """.utf8)
  }

  @Test("A run keeps what a feed gave; a dead feed is one notice, and the run goes on")
  func run() throws {
    let server = try LoopbackServer()
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    let definition = try desk.text("report.yaml").replacing(
      "inputs: [", with: "inputs: [\(server.address("/feed")), \(server.address("/gone")), ")
    try desk.write(definition, to: "report.yaml")
    try desk.article("a", published: "2026-03-09", "Rain fell in Lund.")
    server.put(.init(headers: ["ETag: \"1\""], body: feed("Talks fail")), at: "/feed")
    desk.allowsPrivateAddresses = true
    let first = try #require(try desk.run().first)
    #expect(first.articles == 2 && first.skipped == 1)
    #expect(try desk.text("out/all/notices.csv").contains("the server answered 404"))
    server.put(.init(status: "304 Not Modified"), at: "/feed")
    #expect(try desk.run().first?.articles == 2)
    server.put(.init(status: "500 Gone"), at: "/feed")
    let last = try #require(try desk.run().first)
    #expect(last.articles == 2 && last.skipped == 2)
    server.put(.init(body: Array("User-agent: *\nDisallow: /feed".utf8)), at: "/robots.txt")
    _ = try desk.run()
    #expect(try desk.text("out/all/notices.csv").contains("robots.txt"))
    #expect(try desk.ledger().map(\.status) == Array(repeating: .partial, count: 4))
  }
}
