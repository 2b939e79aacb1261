package import Definitions

/// Lays data sets out by a template.
package struct TemplateEngine: Sendable {
  package struct Result: Sendable {
    package var plan: WorkbookPlan
    /// What a reader should know about the selection, such as rows that a limit left out.
    package var remarks: [Remark]
  }

  package struct Remark: Hashable, Sendable {
    package let sheet: String
    package let message: String
  }

  private let template: WorkbookTemplate
  private let values: [String: String]
  private let lists: [String: [String]]

  /// - Parameters:
  ///   - values: what `{title}` and the like in texts stand for.
  ///   - lists: drop-downs beside those of the template, which go first.
  package init(
    _ template: WorkbookTemplate, values: [String: String] = [:], lists: [String: [String]] = [:]
  ) {
    self.template = template
    self.values = values
    self.lists = lists.merging(template.lists) { $1 }
  }

  /// - Throws: `DefinitionError` with the place in the template, for a data set, a field or a list
  ///   that does not exist and for every expression whose types do not fit.
  package func plan(
    _ datasets: [Dataset], properties: WorkbookProperties = WorkbookProperties()
  ) throws(DefinitionError) -> Result {
    let shelf = DatasetShelf(datasets)
    let texts = TemplateTexts(values: values)
    var sheets: [SheetPlan] = []
    var remarks: [Remark] = []
    for use in template.uses {
      switch use.sheet {
      case .table(let table):
        let layout = try TableLayout(table, use: use, shelf: shelf, lists: lists)
        let made = try layout.sheets(texts, remarks: &remarks)
        sheets += use.dropsEmpty ? made.filter { $0.table?.table.rows.isEmpty == false } : made
      case .cover(let cover):
        let sheet = try CoverLayout(cover, name: use.name, shelf: shelf, texts: texts).sheet()
        if !use.dropsEmpty || sheet.cover?.showsNothing == false { sheets.append(sheet) }
      case .matrix(let matrix):
        let sheet = try MatrixLayout(matrix, use: use, shelf: shelf).sheet(
          texts, remarks: &remarks)
        if !use.dropsEmpty || sheet.table?.table.rows.isEmpty == false { sheets.append(sheet) }
      }
    }
    let used = Set(sheets.flatMap { $0.table?.columns.compactMap(\.list) ?? [] })
    let plan = WorkbookPlan(
      sheets: sheets, properties: properties, theme: template.theme,
      lists: lists.filter { used.contains($0.key) })
    return Result(plan: plan, remarks: remarks)
  }

  /// Whether the template fits these data sets; their rows are not looked at.
  package func check(_ datasets: [Dataset]) throws(DefinitionError) {
    _ = try plan(datasets.map { Dataset(name: $0.name, key: $0.key, fields: $0.fields) })
  }
}

/// The data sets by name.
struct DatasetShelf: Sendable {
  private let datasets: [String: Dataset]

  init(_ datasets: [Dataset]) {
    self.datasets = Dictionary(datasets.map { ($0.name, $0) }) { first, _ in first }
  }

  func dataset(_ name: String, at place: DefinitionNode) throws(DefinitionError) -> Dataset {
    if let dataset = datasets[name] { return dataset }
    throw place.error(
      .badValue, "there is no data set “\(name)”; \(Self.hint(name, among: datasets.keys.sorted()))"
    )
  }

  static func hint(_ word: String, among words: [String]) -> String {
    NearestWord.suggestion(for: word, among: words).map { "did you mean “\($0)”?" }
      ?? "use one of \(words.joined(separator: ", "))"
  }
}

extension Dataset {
  func fieldIndex(_ name: String, at place: DefinitionNode) throws(DefinitionError) -> Int {
    if let index = fields.firstIndex(where: { $0.name == name }) { return index }
    throw place.error(
      .badValue,
      "“\(self.name)” has no field “\(name)”; "
        + DatasetShelf.hint(name, among: fields.map(\.name)))
  }

  var keyIndex: Int? { fields.firstIndex { $0.name == key } }
}

/// Fills `{title}` and the like.
struct TemplateTexts: Sendable {
  let values: [String: String]

  func filled(_ node: DefinitionNode) throws(DefinitionError) -> String {
    try filled(node.string(), at: node)
  }

  /// - Throws: for a name that nobody gave a value.
  func filled(_ text: String, at place: DefinitionNode) throws(DefinitionError) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = values[name] else {
        throw place.error(
          .badValue,
          "nothing is known as {\(name)}; "
            + DatasetShelf.hint(name, among: values.keys.sorted()))
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
