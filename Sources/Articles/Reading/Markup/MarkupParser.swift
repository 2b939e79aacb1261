internal import CLibXML2

/// Parses HTML and XML with libxml2 (`htmlReadMemory`, `xmlReadMemory`) into a `MarkupTree`.
///
/// Nothing is fetched, and entities that a document declares are not expanded, so that a few lines
/// cannot become gigabytes. The C tree is freed before the function returns.
enum MarkupParser {
  /// 16 MB. The tree of a page can take fifty times the page's own size.
  static let byteLimit = 16_000_000
  /// Nodes past this many are left out, with a notice; no news page comes near it.
  static let nodeLimit = 1_000_000

  /// - Parameter utf8: the page, decoded.
  static func html(_ utf8: [UInt8]) -> MarkupTree {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    guard let context = htmlNewParserCtxt() else { return MarkupTree() }
    // Pages nest deeper than the 256 elements that libxml2 grants without this option; the size of
    // the page bounds the tree.
    context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    return tree(utf8, context) {
      htmlCtxtReadMemory(context, $0, $1, nil, "UTF-8", Int32(bitPattern: options))
    }
  }

  static func xml(_ utf8: [UInt8]) -> MarkupTree {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    guard let context = xmlNewParserCtxt() else { return MarkupTree() }
    return tree(utf8, context) {
      xmlCtxtReadMemory(context, $0, $1, nil, "UTF-8", Int32(bitPattern: options))
    }
  }

  private static func tree(
    _ utf8: [UInt8], _ context: xmlParserCtxtPtr,
    parse: (UnsafePointer<CChar>, Int32) -> xmlDocPtr?
  ) -> MarkupTree {
    defer { xmlFreeParserCtxt(context) }
    // libxml2 takes a NUL for the end of the document.
    let bytes = utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 }
    let document = bytes.withUnsafeBufferPointer { buffer -> xmlDocPtr? in
      guard let base = buffer.baseAddress, let count = Int32(exactly: buffer.count) else {
        return nil
      }
      return base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { parse($0, count) }
    }
    defer { xmlFreeDoc(document) }
    var copier = MarkupCopier()
    copier.copy(document.flatMap { xmlDocGetRootElement($0) })
    copier.tree.stop = stop(context)
    return copier.tree
  }

  /// Where the parser gave up or met the end too early; nil for what it could mend.
  private static func stop(_ context: xmlParserCtxtPtr) -> MarkupTree.Stop? {
    let error = context.pointee.lastError
    let endings = [
      XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
      XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED,
    ].map { Int32(bitPattern: $0.rawValue) }
    if context.pointee.html == 0, endings.contains(error.code) {
      return MarkupTree.Stop(line: Int(error.line), reason: "it ends in the middle")
    }
    guard context.pointee.disableSAX != 0 else { return nil }
    let isEntity = error.code == Int32(bitPattern: XML_ERR_ENTITY_LOOP.rawValue)
    return MarkupTree.Stop(
      line: Int(error.line),
      reason: isEntity ? "its entities expand without bound" : "its elements nest too deep")
  }
}

/// Walks the C tree once, in document order, without recursion.
private struct MarkupCopier {
  var tree = MarkupTree()
  private var open: [Int] = []

  init() {}

  mutating func copy(_ root: xmlNodePtr?) {
    var next = root
    while let node = next, tree.nodes.count < MarkupParser.nodeLimit {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      append(node)
      if isElement, let child = node.pointee.children {
        open.append(tree.nodes.count - 1)
        next = child
      } else {
        next = following(node, root: root)
      }
    }
    while !open.isEmpty { close() }
  }

  private mutating func following(_ node: xmlNodePtr, root: xmlNodePtr?) -> xmlNodePtr? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent else { return nil }
      close()
      node = parent
    }
    return nil
  }

  private mutating func close() {
    guard let index = open.popLast() else { return }
    tree.nodes[index].end = tree.nodes.count
  }

  private mutating func append(_ node: xmlNodePtr) {
    let content: MarkupTree.Node.Content
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      content = .element(name: name(of: node), attributes: attributes(of: node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      content = .text(node.pointee.content.map { String(cString: $0) } ?? "")
    default: return
    }
    tree.nodes.append(
      .init(content: content, parent: open.last ?? -1, end: tree.nodes.count + 1))
  }

  private func name(of node: xmlNodePtr) -> String {
    let local = node.pointee.name.map { String(cString: $0) } ?? ""
    guard let prefix = node.pointee.ns?.pointee.prefix else { return local.lowercased() }
    return "\(String(cString: prefix)):\(local)".lowercased()
  }

  private func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let name = attribute.pointee.name.map { String(cString: $0).lowercased() } ?? ""
      let value = attribute.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      if attributes[name] == nil { attributes[name] = value }
      next = attribute.pointee.next
    }
    return attributes
  }
}
