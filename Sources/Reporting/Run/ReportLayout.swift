internal import Articles
internal import Definitions
internal import Workbooks

/// From a digest to the plan of a workbook, by template.
struct ReportLayout: Sendable {
  struct Result: Sendable {
    var plan: WorkbookPlan
    /// How many rows the Notices sheet has.
    let notices: Int
    /// What each field of each dataset holds.
    let fieldNotes: [String: [String: String]]
    let tracked: RowHistory.Tracked
  }

  private static let standard = "default"

  private let template: WorkbookTemplate
  private let templateName: String

  /// - Throws: `DefinitionError` for a missing or wrong template; nothing was read yet.
  init(_ request: ReportRequest, resources: ResourceSearch) throws(DefinitionError) {
    templateName = request.template ?? ReportLayout.standard
    template = try TemplateLoader(search: resources).workbook(templateName)
    let ids = template.uses.map(\.sheet.id)
    for sheet in request.sheets where !ids.contains(sheet) {
      let hint =
        NearestWord.suggestion(for: sheet, among: ids).map { "did you mean “\($0)”?" }
        ?? "use some of \(ids.joined(separator: ", "))"
      throw DefinitionError(
        .badValue, file: templateName, message: "there is no sheet “\(sheet)”; \(hint)")
    }
  }

  /// - Returns: the plan, with every cell that had to be changed on its Notices sheet.
  func plan(
    _ request: ReportRequest, _ digest: Digest, topics: TopicLabels, sanctions: SanctionsDigest,
    history: RowHistory?, summary: RunSummary
  ) throws -> Result {
    let engine = TemplateEngine(
      template,
      values: [
        "title": request.title, "window": window(request, digest),
        "screening": sanctions.screening.emptyMessage,
      ], lists: topics.choices)
    let properties = WorkbookProperties(
      title: request.title, subject: window(request, digest), author: "Clipsheet")
    let facts = RunDataset.make(facts(request, summary) + listFacts(sanctions.screening))
    let tracked = try RowHistory.track(
      ReportLayout.datasets(digest, topics: topics, sanctions: sanctions) + [facts], history)
    let findings = tracked.datasets + [ChangesDataset.make(tracked.changes)]
    var fieldNotes: [String: [String: String]] = [:]
    for dataset in findings + [NoticesDataset.make([])] {
      fieldNotes[dataset.name] = Dictionary(
        dataset.fields.map { ($0.name, $0.note) }, uniquingKeysWith: { first, _ in first })
    }
    func plan(_ notices: [Notice]) throws(DefinitionError) -> TemplateEngine.Result {
      var result = try engine.plan(
        findings + [NoticesDataset.make(notices)], properties: properties)
      result.plan.sheets.removeAll { isLeftOut($0, request, history) }
      result.plan.sheets = ReportLayout.ordered(result.plan.sheets, by: request.sheets)
      return result
    }
    // Which cells a workbook cannot hold is known from a plan; the second plan tells of them.
    let first = try plan(digest.notices)
    let later = notices(of: first)
    guard !later.isEmpty else {
      return Result(
        plan: first.plan, notices: digest.notices.count, fieldNotes: fieldNotes, tracked: tracked)
    }
    let all = digest.notices + later
    return Result(
      plan: try plan(all).plan, notices: all.count, fieldNotes: fieldNotes, tracked: tracked)
  }
}

extension ReportLayout {
  private static func datasets(
    _ digest: Digest, topics: TopicLabels, sanctions: SanctionsDigest
  ) -> [Dataset] {
    [
      EventsDataset.make(digest), StatementsDataset.make(digest), ActorsDataset.make(digest),
      ClaimsDataset.make(digest, topics: topics, sanctions: sanctions),
      ClaimTargetsDataset.make(digest, topics: topics),
      MeasuresDataset.make(digest, topics: topics, sanctions: sanctions),
      ScreeningDataset.make(digest, sanctions.screening), ArticlesDataset.make(digest),
    ]
  }

  /// Changes are told where there is a run to compare with; a definition may name its sheets.
  private func isLeftOut(
    _ sheet: SheetPlan, _ request: ReportRequest, _ history: RowHistory?
  ) -> Bool {
    if sheet.table?.dataset == "changes", history == nil { return true }
    return !request.sheets.isEmpty && !request.sheets.contains(ReportLayout.use(sheet))
  }

  /// The id in the template, which may have given several sheets.
  private static func use(_ sheet: SheetPlan) -> String {
    String(sheet.id.prefix { $0 != ":" })
  }

  /// As a definition names them; without names as the template has them.
  private static func ordered(_ sheets: [SheetPlan], by names: [String]) -> [SheetPlan] {
    sheets.enumerated().sorted { left, right in
      let places = [left, right].map { names.firstIndex(of: use($0.element)) ?? 0 }
      return (places[0], left.offset) < (places[1], right.offset)
    }.map(\.element)
  }

  private func window(_ request: ReportRequest, _ digest: Digest) -> String {
    if let window = request.window { return "Articles of \(window)" }
    let days = digest.articles.lazy.compactMap { $0.article.published?.civilDay }
    guard let first = days.min(), let last = days.max() else { return "No article is dated" }
    return first == last ? "Articles of \(first)" : "Articles from \(first) to \(last)"
  }

  private func notices(of result: TemplateEngine.Result) -> [Notice] {
    let cells = Workbook.remarks(for: result.plan)
    let rows = result.remarks.map {
      Notice(.warning, code: "sheet.rows", location: $0.sheet, message: $0.message)
    }
    return rows
      + cells.items.map { remark in
        Notice(
          .warning, code: "cell.\(remark.kind.rawValue)",
          location: "\(remark.sheet)!\(remark.cell)", message: remark.kind.explanation)
      }
  }

  private func listFacts(_ screening: ScreeningDigest) -> [(name: String, value: Cell)] {
    guard screening.isScreened else {
      return [("Sanctions lists", .text("none: names were not screened"))]
    }
    return screening.lists.map { list in
      let date =
        list.date.map { "\(list.isDatePrinted ? "of" : "file changed") \($0)" } ?? "no date"
      return (
        "Sanctions list \(list.name)",
        .text("\(list.entries) entries, \(date), SHA-256 \(list.sha256)")
      )
    }
  }

  private func facts(
    _ request: ReportRequest, _ summary: RunSummary
  ) -> [(name: String, value: Cell)] {
    let options = request.reading
    var facts: [(name: String, value: Cell)] = [
      ("Title", .text(request.title)),
      ("Made by", .text("Clipsheet \(ClipsheetVersion.current)")),
      ("Record schema", .text(RecordEncoder.schema)),
      ("Template", .text(templateName)),
      ("Articles read", .integer(summary.articles)),
      ("Copies among them", .integer(summary.copies)),
      ("Inputs skipped", .integer(summary.skipped)),
      ("Statements", .integer(summary.statements)),
      ("Events", .integer(summary.events)),
      ("Sanctions claims", .integer(summary.claims)),
      (
        "How to cite a place",
        .text("Characters are Unicode scalars of the article's text, from 0, end not included.")
      ),
    ]
    if let date = options.published {
      facts.append(("Publication date given", .text("\(date)")))
    }
    if let outlet = options.outlet { facts.append(("Outlet given", .text(outlet))) }
    if let language = options.language { facts.append(("Language given", .text(language))) }
    return facts
  }
}
