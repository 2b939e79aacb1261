/// Opens one input with the reader that its content asks for.
struct ItemSourceOpener {
  private let options: ReadingOptions
  private let assembler: ArticleAssembler
  private let meter: ByteMeter

  init(options: ReadingOptions, meter: ByteMeter) {
    self.options = options
    self.meter = meter
    assembler = ArticleAssembler(options: options)
  }

  func source(of file: InputFile) -> any ItemSource {
    do throws(ReadingFault) {
      return try open(file)
    } catch {
      return ReadyItems([.notice(error.notice(at: file.name))])
    }
  }
}

extension ItemSourceOpener {
  private func open(_ file: InputFile) throws(ReadingFault) -> any ItemSource {
    let stream: ByteStream =
      switch file.origin {
      case .path(let path): try .file(path, meter: meter)
      case .standardInput: .standardInput()
      case .bytes(let bytes): ByteStream(bytes)
      }
    let head = try stream.head()
    if let fault = BinaryCheck.fault(head) { throw fault }
    let isWhole = stream.isWhole(head)
    let text = TextDecoder.decode(head).utf8
    if isWhole, text.allSatisfy(FormatRecognizer.isBlank) {
      throw ReadingFault("input.empty", "this file is empty; save the article again")
    }
    let format =
      options.from.map { forced($0, head: text, isWhole: isWhole) }
      ?? FormatRecognizer.recognize(text, isWhole: isWhole, fileExtension: file.fileExtension)
    return try source(format, file: file, stream: stream, head: head)
  }

  private func source(
    _ format: RecognizedFormat, file: InputFile, stream: ByteStream, head: [UInt8]
  ) throws(ReadingFault) -> any ItemSource {
    switch format {
    case .jsonLines:
      let lines = LineReader(TextStream(stream, head: head), limit: options.byteLimit)
      return JSONLineItems(lines, name: file.name, assembler: assembler)
    case .table:
      let text = TextStream(stream, head: head)
      return try TableItems(text, head: head, name: file.name, assembler: assembler)
    case .jsonDocument:
      let bytes = try stream.all(limit: options.byteLimit)
      return JSONDocumentItems(bytes, name: file.name, assembler: assembler)
    case .html, .feed:
      let bytes = try stream.all(limit: min(options.byteLimit, MarkupParser.byteLimit))
      return ReadyItems(try items(format, bytes, name: file.name))
    case .text, .markdown:
      let bytes = try stream.all(limit: options.byteLimit)
      return ReadyItems(try items(format, bytes, name: file.name))
    }
  }

  private func items(
    _ format: RecognizedFormat, _ bytes: [UInt8], name: String
  ) throws(ReadingFault) -> [ReadItem] {
    let document = WholeDocument(bytes: bytes, name: name)
    switch format {
    case .html: return try PageReader(assembler: assembler).items(document)
    case .feed: return try FeedReader(assembler: assembler).items(document)
    case .markdown: return MarkdownReader(assembler: assembler).items(document)
    case .text, .table, .jsonLines, .jsonDocument:
      return PlainTextReader(assembler: assembler).items(document)
    }
  }

  /// What `--from` means for these bytes: a JSON dialect can come as lines or as a document, and
  /// trafilatura also writes tables.
  private func forced(
    _ format: InputFormat, head: [UInt8], isWhole: Bool
  ) -> RecognizedFormat {
    switch format {
    case .text: return .text
    case .markdown: return .markdown
    case .html: return .html
    case .feed: return .feed
    case .table: return .table
    case .record, .trafilatura, .newspaper4k, .newsPlease, .newsAPI, .eventRegistry, .ninjs, .json:
      let first = head.first { !FormatRecognizer.isBlank($0) }
      if first == UInt8(ascii: "{") {
        return FormatRecognizer.recognize(head, isWhole: isWhole, fileExtension: "json")
      }
      if first == UInt8(ascii: "[") { return .jsonDocument }
      return [.trafilatura, .newspaper4k].contains(format) ? .table : .jsonLines
    }
  }
}
