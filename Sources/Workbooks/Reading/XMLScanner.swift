internal import CLibXML2
internal import Glibc

/// An element as the scanner meets it; valid inside the call alone.
struct XMLElement {
  fileprivate let name: UnsafePointer<xmlChar>
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// Whether the local name is this one; prefixes differ between writers.
  func isNamed(_ wanted: StaticString) -> Bool {
    strcmp(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self), wanted.chars) == 0
  }

  var localName: String { String(cString: name) }

  /// The bytes of an attribute, by its local name.
  func bytes(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    // Five pointers each: name, prefix, namespace, begin and end of the value.
    for index in 0..<count {
      let entry = attributes + index * 5
      guard let name = entry[0], let begin = entry[3], let end = entry[4] else { continue }
      let chars = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
      guard strcmp(chars, wanted.chars) == 0 else { continue }
      return UnsafeBufferPointer(start: begin, count: end - begin)
    }
    return nil
  }

  func text(_ wanted: StaticString) -> String? {
    bytes(wanted).map { String(decoding: $0, as: UTF8.self) }
  }

  func integer(_ wanted: StaticString) -> Int? {
    text(wanted).flatMap { Int($0) }
  }
}

extension StaticString {
  fileprivate var chars: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

/// What is done with the elements of a part.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement)
  func end(_ element: XMLElement)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads XML in pieces with libxml2's push parser: nothing is fetched, no entity is expanded,
/// a document type is refused, memory does not grow with the document.
final class XMLScanner {
  enum Fault: Hashable {
    case malformed(line: Int, message: String)
    case documentType

    var words: String {
      switch self {
      case .documentType: "has a document type, which no workbook has"
      case .malformed(let line, let message):
        "is not well-formed XML (line \(line): \(message))"
      }
    }
  }

  private(set) var fault: Fault?
  private let handler: any XMLHandler
  private var context: xmlParserCtxtPtr?

  init(_ handler: any XMLHandler) {
    self.handler = handler
  }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// - Returns: false once the document is known to be broken.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard fault == nil, let context = context ?? open() else { return false }
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return true }
    let chars = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    return settle(xmlParseChunk(context, chars, Int32(bytes.count), 0), context)
  }

  /// - Returns: whether the whole document was well-formed.
  func finish() -> Bool {
    guard fault == nil else { return false }
    guard let context else {
      fault = .malformed(line: 1, message: "the part is empty")
      return false
    }
    return settle(xmlParseChunk(context, nil, 0, 1), context)
  }

  private func settle(_ code: Int32, _ context: xmlParserCtxtPtr) -> Bool {
    guard fault == nil else { return false }
    guard code == 0, context.pointee.wellFormed == 1 || context.pointee.errNo == 0 else {
      let text = context.pointee.lastError.message.map { String(cString: $0) } ?? "broken XML"
      fault = .malformed(
        line: Int(context.pointee.lastError.line),
        message: String(text.prefix(120)).split(separator: "\n").joined(separator: " "))
      return false
    }
    return true
  }

  private func open() -> xmlParserCtxtPtr? {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { scanner, name, _, _, _, _, count, _, attributes in
      guard let scanner = XMLScanner.from(scanner), let name else { return }
      scanner.handler.start(
        XMLElement(name: name, attributes: attributes, count: Int(count)))
    }
    sax.endElementNs = { scanner, name, _, _ in
      guard let scanner = XMLScanner.from(scanner), let name else { return }
      scanner.handler.end(XMLElement(name: name, attributes: nil, count: 0))
    }
    sax.characters = { scanner, text, count in
      guard let scanner = XMLScanner.from(scanner), let text else { return }
      scanner.handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    sax.cdataBlock = sax.characters
    sax.internalSubset = { scanner, _, _, _ in
      guard let scanner = XMLScanner.from(scanner) else { return }
      scanner.fault = .documentType
      if let context = scanner.context { xmlStopParser(context) }
    }
    // Ours are the errors; libxml2 must not print them.
    sax.serror = { _, _ in }
    let made = xmlCreatePushParserCtxt(
      &sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let made else {
      fault = .malformed(line: 0, message: "out of memory")
      return nil
    }
    xmlCtxtUseOptions(
      made, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue))
    context = made
    return made
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLScanner? {
    pointer.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension ZipArchive {
  /// Runs a whole part through a handler.
  /// - Throws: `notAWorkbook` when the part is not well-formed.
  func scan(_ part: Part, with handler: any XMLHandler) throws(WorkbookError) {
    let scanner = XMLScanner(handler)
    try read(part) { (bytes) throws(WorkbookError) in scanner.feed(bytes) }
    _ = scanner.finish()
    if let fault = scanner.fault {
      throw WorkbookError(.notAWorkbook, file: path, message: "“\(part.name)” \(fault.words)")
    }
  }
}
