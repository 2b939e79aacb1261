internal import Articles
internal import Definitions
internal import Workbooks

/// From a digest to the plan of a workbook, by template.
struct ReportLayout: Sendable {
  init(template: String?, resources: ResourceSearch) throws {}

  func plan(
    _ request: ReportRequest, _ digest: Digest, topics: TopicLabels, summary: RunSummary
  ) throws -> (plan: WorkbookPlan, notices: Int) {
    let datasets = [
      EventsDataset.make(digest), StatementsDataset.make(digest), ActorsDataset.make(digest),
      ClaimsDataset.make(digest, topics: topics), ArticlesDataset.make(digest),
      NoticesDataset.make(digest.notices),
    ]
    let sheets = datasets.map { dataset in
      let table = Table(
        name: dataset.name,
        columns: dataset.fields.map { .init(id: $0.name, header: $0.name, type: $0.type) },
        rows: dataset.rows)
      return SheetPlan(
        id: dataset.name, name: dataset.name,
        content: .table(TableSheet(dataset: dataset.name, table: table)))
    }
    return (WorkbookPlan(sheets: sheets), digest.notices.count)
  }
}
