internal import CXlsxWriter

extension Worksheet {
  /// A link as a cell can hold it.
  enum FitLink {
    /// For the caller to fit: the words alone, because the link cannot be.
    case plain(String)
    case link(ReadyLink)
  }

  /// Checked: what the library takes without a fault.
  struct ReadyLink {
    let address: String
    let text: String
    let tip: String?
  }

  mutating func fit(_ link: Cell.Link, at place: Place) -> FitLink {
    let (address, words) = resolve(link, at: place)
    guard let address, !words.isEmpty else { return .plain(words) }
    return ready(address: address, text: words, tip: link.tip, at: place)
  }

  /// The address for the library, or nil with a remark; and the words to show.
  private mutating func resolve(
    _ link: Cell.Link, at place: Place
  ) -> (address: String?, words: String) {
    func words(_ other: String) -> String { link.text.isEmpty ? other : link.text }
    switch link.target {
    case .url(let url):
      do {
        return (try WebAddress(url).text, words(url))
      } catch {
        remark(error == .tooLong ? .linkTooLong : .linkRefused, at: place, value: url)
        return (nil, words(url))
      }
    case .row(let dataset, let key):
      guard let target = rowLinks.place(dataset: dataset, key: key) else {
        remark(.linkTargetMissing, at: place, value: "\(dataset) \(key)")
        return (nil, words(key))
      }
      return ("internal:\(target.sheet.quoted)!A\(target.row + 1)", words(key))
    case .file(let path, let anchor):
      guard let file = FileAddress(path, place: anchor) else {
        remark(.linkRefused, at: place, value: path)
        return (nil, words(path))
      }
      return ("external:\(file.text)", words(path))
    }
  }

  private mutating func ready(
    address: String, text: String, tip: String?, at place: Place
  ) -> FitLink {
    guard linkCount < Self.linkLimit else {
      remark(.tooManyLinks, at: place, value: address)
      return .plain(text)
    }
    linkCount += 1
    return .link(
      ReadyLink(
        address: address, text: CellText.isPlain(text) ? text : fit(text, at: place),
        tip: tip.map { PlainLine($0, unitLimit: 255).text }))
  }

  mutating func write(
    link: Cell.Link, at place: Place, _ formats: ColumnFormats
  ) throws(WorkbookError) {
    try write(fit(link, at: place), at: place, formats)
  }

  private mutating func write(
    _ link: FitLink, at place: Place, _ formats: ColumnFormats
  ) throws(WorkbookError) {
    switch link {
    case .plain(let text): try write(text: text, at: place, formats)
    case .link(let link):
      count(row: Int(place.row))
      try register(link, at: place, format: formats.link)
    }
  }

  /// `worksheet_write_url_opt`: the link, and its words as a cell.
  func register(
    _ link: ReadyLink, at place: Place, format: FormatPalette.Format
  ) throws(WorkbookError) {
    try check(
      worksheet_write_url_opt(
        handle, place.row, place.column, link.address, format, link.text, link.tip),
      at: call(place, value: link.address))
  }

  /// A link to the top of another sheet.
  mutating func write(
    linkTo sheet: SheetName, text: String, row: Int, column: Int, formats: ColumnFormats
  ) throws(WorkbookError) {
    let place = try place(row: row, column: column)
    let link = ready(address: "internal:\(sheet.quoted)!A1", text: text, tip: nil, at: place)
    try write(link, at: place, formats)
  }
}
