internal import CLibCurl
internal import Foundation

/// One download through libcurl, with limits on time, size, redirects and addresses.
struct FeedRequest {
  struct Limits {
    var seconds = 30
    var bytes = 20_000_000
    var redirects = 5
    var allowsPrivateAddresses = false
    /// Of the address that is connected to; tests let one of this machine stand for a public one.
    var isPrivate: (UnsafePointer<sockaddr>) -> Bool = { FeedAddress.isPrivate($0) }
  }

  /// What a server told of a document, so that it need not send it twice.
  struct Validators: Hashable, Codable, Sendable {
    var etag: String?
    var lastModified: String?
  }

  struct Answer {
    var status = 0
    var body: [UInt8] = []
    var validators = Validators()
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let address: String
  var validators = Validators()
  var limits = Limits()

  func send() throws(Failure) -> Answer {
    guard let handle = curl_easy_init() else {
      throw Failure(description: "libcurl cannot be started")
    }
    defer { curl_easy_cleanup(handle) }
    let transfer = Transfer(limits)
    setOptions(handle)
    var headers: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(headers) }
    if let etag = validators.etag { headers = curl_slist_append(headers, "If-None-Match: \(etag)") }
    if let date = validators.lastModified {
      headers = curl_slist_append(headers, "If-Modified-Since: \(date)")
    }
    _ = clipsheet_set_headers(handle, headers)
    let result = withExtendedLifetime(transfer) {
      transfer.attach(to: handle)
      return curl_easy_perform(handle)
    }
    guard result == CURLE_OK else { throw failure(result, transfer) }
    transfer.answer.status = clipsheet_status(handle)
    return transfer.answer
  }

  private func setOptions(_ handle: UnsafeMutableRawPointer) {
    _ = clipsheet_set_text(handle, CURLOPT_URL, address)
    _ = clipsheet_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = clipsheet_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    // Through a proxy the address that is connected to would say nothing.
    _ = clipsheet_set_text(handle, CURLOPT_PROXY, "")
    _ = clipsheet_set_text(handle, CURLOPT_USERAGENT, "clipsheet/\(ClipsheetVersion.current)")
    // Any packing that libcurl knows; the limit counts unpacked bytes.
    _ = clipsheet_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    _ = clipsheet_set_long(handle, CURLOPT_FOLLOWLOCATION, 1)
    _ = clipsheet_set_long(handle, CURLOPT_MAXREDIRS, limits.redirects)
    _ = clipsheet_set_long(handle, CURLOPT_TIMEOUT, limits.seconds)
    _ = clipsheet_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(10, limits.seconds))
    // Without it name look-ups use a signal, which a program with threads must not.
    _ = clipsheet_set_long(handle, CURLOPT_NOSIGNAL, 1)
  }

  private func failure(_ result: CURLcode, _ transfer: Transfer) -> Failure {
    if transfer.refusedAddress {
      return Failure(
        description: "lies on this machine or in a private network, which is not fetched; "
          + "--allow-private-addresses allows it")
    }
    if transfer.isTooLarge {
      return Failure(description: "is larger than \(limits.bytes / 1_000_000) MB")
    }
    return Failure(description: String(cString: curl_easy_strerror(result)))
  }
}

/// What arrives during a download.
private final class Transfer {
  var answer = FeedRequest.Answer()
  private(set) var isTooLarge = false
  private(set) var refusedAddress = false
  private let limits: FeedRequest.Limits

  init(_ limits: FeedRequest.Limits) {
    self.limits = limits
  }

  func attach(to handle: UnsafeMutableRawPointer) {
    clipsheet_set_calls(
      handle, Unmanaged.passUnretained(self).toOpaque(),
      { bytes, size, count, context in
        Transfer.from(context)?.take(bytes, size * count) ?? 0
      },
      { bytes, size, count, context in
        Transfer.from(context)?.takeHeader(bytes, size * count) ?? 0
      },
      { context, _, address in
        guard let address else { return clipsheet_no_socket() }
        return Transfer.from(context)?.open(address) ?? clipsheet_no_socket()
      })
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard answer.body.count + count <= limits.bytes else {
      isTooLarge = true
      return 0
    }
    answer.body += UnsafeRawBufferPointer(start: bytes, count: count)
    return count
  }

  private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    // Each redirect begins a new answer.
    if line.hasPrefix("HTTP/") {
      answer = FeedRequest.Answer()
      return count
    }
    guard let colon = line.firstIndex(of: ":") else { return count }
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    switch line[..<colon].lowercased() {
    case "etag": answer.validators.etag = value
    case "last-modified": answer.validators.lastModified = value
    default: break
    }
    return count
  }

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let isPrivate = withUnsafePointer(to: &address.pointee.addr, limits.isPrivate)
    guard limits.allowsPrivateAddresses || !isPrivate else {
      refusedAddress = true
      return clipsheet_no_socket()
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }
}
