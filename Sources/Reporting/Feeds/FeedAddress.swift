internal import Foundation

/// Whether a network address lies on this machine or in a network that is not the public one.
///
/// Feeds are named in files that may come from elsewhere; without this check one could ask a service
/// of the desk's own network. Checked is what is connected to, so that no name server can lie.
enum FeedAddress {
  /// - Parameter address: of any family; those that are neither IPv4 nor IPv6 count as private.
  static func isPrivate(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        isPrivate(withUnsafeBytes(of: address.pointee.sin_addr) { Array($0) })
      }
    case AF_INET6:
      address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        isPrivate(withUnsafeBytes(of: address.pointee.sin6_addr) { Array($0) })
      }
    default: true
    }
  }

  /// - Parameter bytes: four or sixteen, in network order.
  static func isPrivate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 16 else { return bytes.count != 4 || isPrivateV4(bytes) }
    // IPv4 written as IPv6: mapped, and translated (RFC 6052).
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if bytes.starts(with: mapped) || bytes.starts(with: translated) {
      return isPrivateV4(Array(bytes.suffix(4)))
    }
    // Of all IPv6 only 2000::/3 is public, and in it not 2001:db8::/32 nor 6to4 of private IPv4.
    guard bytes[0] & 0xE0 == 0x20 else { return true }
    if bytes.starts(with: [0x20, 0x02]) { return isPrivateV4(Array(bytes[2..<6])) }
    return bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
  }

  /// IANA's special-purpose registry, RFC 6890.
  private static func isPrivateV4(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (224..., _): true
    case (100, 64...127), (169, 254), (172, 16...31), (192, 168), (198, 18...19): true
    case (192, 0): bytes[2] == 0 || bytes[2] == 2
    case (198, 51): bytes[2] == 100
    case (203, 0): bytes[2] == 113
    default: false
    }
  }
}
