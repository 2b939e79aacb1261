internal import Articles
internal import Workbooks

/// The timeline as TimelineJS reads it: its own headers, dates as integers.
///
/// No column is called “Start Date” or “End Date”: their presence makes TimelineJS read the whole file
/// in its first version's way.
enum TimelineJSExport {
  struct Result {
    let table: Table
    /// Events that no year could be given.
    let undated: Int
  }

  static func make(_ digest: Digest) -> Result {
    var table = ExportTable("timeline", headers)
    let dated = digest.timeline.events.compactMap { event in
      digest.articles.finding(event.shown).from.map { (day: $0.dayNumber, event: event) }
    }
    for (_, event) in dated.sorted(by: isBefore) { table.add(row(event, digest)) }
    return Result(table: table.table, undated: digest.timeline.events.count - dated.count)
  }

  private static let headers = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text",
    "Type", "Group", "Background", "row_id",
  ]

  private static func isBefore(
    _ one: (day: Int, event: TimelineEvent), _ other: (day: Int, event: TimelineEvent)
  ) -> Bool {
    (one.day, "\(one.event.shown.id)") < (other.day, "\(other.event.shown.id)")
  }

  private static func row(_ event: TimelineEvent, _ digest: Digest) -> [String?] {
    let finding = digest.articles.finding(event.shown)
    let article = digest.articles[event.shown.article].article
    let start = parts(finding.from, finding.precision)
    let isSpan = finding.from != finding.to && hasEnd(finding)
    let end = isSpan ? parts(finding.to, finding.precision) : [nil, nil, nil]
    return start + [clock(finding)] + end
      + [
        nil, display(event, finding), headline(event, digest), text(article, finding), article.url,
        article.outlet, nil, nil, nil, nil, event.category.rawValue, nil, "\(finding.id)",
      ]
  }

  /// Year, month and day as far as the precision goes.
  private static func parts(
    _ day: CivilDay?, _ precision: NewsEvent.Precision
  ) -> [String?] {
    guard let day else { return [nil, nil, nil] }
    switch precision {
    case .minute, .hour, .day, .week: return ["\(day.year)", "\(day.month)", "\(day.day)"]
    case .month, .season, .quarter: return ["\(day.year)", "\(day.month)", nil]
    case .year, .decade, .century, .vague: return ["\(day.year)", nil, nil]
    }
  }

  /// A month or a year is one point for TimelineJS; an end would draw a bar over it.
  private static func hasEnd(_ event: NewsEvent) -> Bool {
    switch event.precision {
    case .month, .year: event.value.contains("/")
    case .minute, .hour, .vague: false
    case .day, .week, .season, .quarter, .decade, .century: true
    }
  }

  /// `16:00` of `2024-04-05T16:00Z`; a part of the day is no time.
  private static func clock(_ event: NewsEvent) -> String? {
    guard event.precision == .minute, let mark = event.value.firstIndex(of: "T") else { return nil }
    let time = event.value[event.value.index(after: mark)...].prefix {
      $0.isNumber || $0 == ":"
    }
    return time.isEmpty ? nil : String(time)
  }

  /// Doubt in words; empty where the date is sure and a day.
  private static func display(_ event: TimelineEvent, _ finding: NewsEvent) -> String? {
    if let disagreement = event.disagreement { return "disputed: \(disagreement)" }
    switch finding.anchor {
    case .default: return "reported \(finding.value)"
    case .explicit, .partial, .publication:
      return finding.precision == .day || finding.precision == .minute ? nil : finding.value
    case .document, .event, .unresolved: return "about \(finding.value)"
    }
  }

  private static func headline(_ event: TimelineEvent, _ digest: Digest) -> String {
    let finding = digest.articles.finding(event.shown)
    let text = digest.articles[event.shown.article].article.text
    let names = finding.participants.filter { $0.role == .agent }.prefix(2).compactMap {
      digest.actors.name($0.party, article: event.shown.article, in: text)
    }
    let lead = names.isEmpty ? "" : names.joined(separator: ", ") + ": "
    let mark = finding.modality == .happened ? "" : " (\(finding.modality.rawValue))"
    return escaped(lead + finding.trigger.lemma + mark)
  }

  private static func text(_ article: Article, _ event: NewsEvent) -> String {
    let quote = "<p>“\(escaped(article.text[event.sentence]))”</p>"
    guard let url = article.url else { return quote }
    let label = escaped(article.outlet ?? article.title ?? "Source")
    return quote + "<p><a href=\"\(escaped(url))\">\(label)</a></p>"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
