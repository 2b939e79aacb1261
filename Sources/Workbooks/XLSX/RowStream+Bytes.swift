internal import CXlsxWriter
internal import Glibc

extension RowStream {
  func makeRoom(_ count: Int) throws(WorkbookError) {
    guard used + count > capacity else { return }
    try flush()
    guard count > capacity else { return }
    memory.deallocate()
    capacity = count
    memory = .allocate(capacity: capacity)
  }

  /// `fwrite`, and the sum over what it took.
  func flush() throws(WorkbookError) {
    rowStart = 0
    guard used > 0 else { return }
    guard fwrite(memory, 1, used, sheet.pointee.file) == used else {
      throw PendingFile.failure("the temporary file of the sheet", "cannot be written")
    }
    run?.add(UnsafeBufferPointer(start: memory, count: used))
    used = 0
  }

  func put(_ text: StaticString) {
    (memory + used).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    used += text.utf8CodeUnitCount
  }

  func putRaw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    (memory + used).update(from: base, count: bytes.count)
    used += bytes.count
  }

  /// The number of the row, for its own and all its cells’ names; at most seven digits.
  func setDigits(_ row: Int) {
    var bytes: UInt64 = 0
    var rest = row
    var count = 0
    repeat {
      bytes = bytes << 8 | UInt64(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    } while rest > 0
    digits = (bytes, count)
  }

  func putDigits() {
    UnsafeMutableRawPointer(memory + used).storeBytes(
      of: digits.bytes.littleEndian, as: UInt64.self)
    used += digits.count
  }

  func putWhole(_ number: Int) {
    var rest = number.magnitude
    var end = 20
    repeat {
      end -= 1
      memory[used + end] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      end -= 1
      memory[used + end] = UInt8(ascii: "-")
    }
    (memory + used).update(from: memory + used + end, count: 20 - end)
    used += 20 - end
  }

  /// `%.16G`, as the library writes numbers.
  func putFraction(_ number: Double) {
    let count = (memory + used).withMemoryRebound(to: CChar.self, capacity: 64) {
      clipsheet_number_text($0, 64, number)
    }
    used += Int(count)
  }

  /// `&`, `<` and `>` are escaped; eight bytes at a time while there are none.
  func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let source = UnsafeRawPointer(base)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let angles = ByteWords.equal(UInt8(ascii: ">"), word | ByteWords.spread(2))
        if angles | ByteWords.equal(UInt8(ascii: "&"), word) == 0 {
          UnsafeMutableRawPointer(memory + used).storeBytes(of: word, as: UInt64.self)
          used += 8
          index += 8
          continue
        }
      }
      for byte in bytes[index..<min(index + 8, bytes.count)] { putEscaped(byte) }
      index += 8
    }
  }

  func putEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    default:
      memory[used] = byte
      used += 1
    }
  }
}
