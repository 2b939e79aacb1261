internal import Workbooks

/// The data sets that a template may use, without rows.
enum DatasetShapes {
  static var all: [Dataset] {
    let nothing = Digest(articles: [], tally: ReadingTally())
    var datasets = [
      EventsDataset.make(nothing), StatementsDataset.make(nothing), ActorsDataset.make(nothing),
      ClaimsDataset.make(nothing, topics: TopicLabels()),
      ClaimTargetsDataset.make(nothing, topics: TopicLabels()),
      MeasuresDataset.make(nothing, topics: TopicLabels(), sanctions: SanctionsDigest()),
      ScreeningDataset.make(nothing, ScreeningDigest()), ArticlesDataset.make(nothing),
      RunDataset.make([]), NoticesDataset.make([]),
    ]
    for index in datasets.indices where RowHistory.followed[datasets[index].name] != nil {
      RowHistory.extend(&datasets[index], [])
    }
    return datasets + [ChangesDataset.make([])]
  }
}
