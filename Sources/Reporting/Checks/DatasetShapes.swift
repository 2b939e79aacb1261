internal import Workbooks

/// The data sets that a template may use, without rows.
enum DatasetShapes {
  static var all: [Dataset] {
    let nothing = Digest(articles: [], tally: ReadingTally())
    let datasets = [
      EventsDataset.make(nothing), StatementsDataset.make(nothing), ActorsDataset.make(nothing),
      ClaimsDataset.make(nothing, topics: TopicLabels()),
      MeasuresDataset.make(nothing, topics: TopicLabels(), sanctions: SanctionsDigest()),
      ScreeningDataset.make(nothing, ScreeningDigest()), ArticlesDataset.make(nothing),
      RunDataset.make([]), NoticesDataset.make([]),
    ]
    return datasets.map { RowHistory.followed[$0.name] == nil ? $0 : RowHistory.extended($0, []) }
      + [ChangesDataset.make([])]
  }
}
