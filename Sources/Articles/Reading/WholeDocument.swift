/// A file that is read as a whole.
struct WholeDocument {
  let bytes: [UInt8]
  let name: String

  func place(_ mediaType: String) -> Place {
    Place(location: name, sha256: SHA256Digest.hexadecimal(of: bytes), mediaType: mediaType)
  }
}
