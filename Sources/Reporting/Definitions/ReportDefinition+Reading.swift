internal import Articles
internal import Definitions
internal import Foundation

extension ReportDefinition {
  static let keys = [
    "title", "inputs", "select", "window", "time_zone", "template", "sheets", "outputs", "actors",
    "empty", "guards", "hooks", "retention", "schedule", "published", "outlet", "language",
  ]

  init(_ root: DefinitionNode) throws(DefinitionError) {
    let map = try root.map(keys: ReportDefinition.keys)
    path = root.file
    name = (PathParts(root.file).name as NSString).deletingPathExtension
    title = try ReportDefinition.required("title", in: map, of: root).string()
    let inputNode = try ReportDefinition.required("inputs", in: map, of: root)
    inputs = try inputNode.strings()
    guard !inputs.isEmpty else {
      throw inputNode.error(.badValue, "“inputs” names nothing to read; list files or folders")
    }
    selection = try map["select"].map(ArticleSelection.init) ?? ArticleSelection()
    zone = try map["time_zone"].map(ReportDefinition.zone) ?? .utc
    window = try map["window"].map(WindowRule.init(node:))
    template = try map["template"]?.string()
    sheets = try map["sheets"]?.strings() ?? []
    outputs = try OutputNames(ReportDefinition.required("outputs", in: map, of: root))
    actors = try map["actors"]?.strings() ?? []
    empty = try map["empty"]?.choice(EmptyReport.self) ?? .write
    guards = try map["guards"].map(InputGuards.init) ?? InputGuards()
    hooks = try map["hooks"].map(RunHooks.init) ?? RunHooks()
    retention = try map["retention"].map(OutputRetention.init) ?? OutputRetention()
    schedule = try map["schedule"].map(RunSchedule.init)
    published = try map["published"].map(ReportDefinition.date)
    outlet = try map["outlet"]?.string()
    language = try map["language"]?.string()
    sha256 =
      FileManager.default.contents(atPath: root.file)
      .map { SHA256Digest.hexadecimal(of: [UInt8]($0)) } ?? ""
  }

  private static func required(
    _ key: String, in map: [String: DefinitionNode], of root: DefinitionNode
  ) throws(DefinitionError) -> DefinitionNode {
    guard let node = map[key] else {
      throw root.error(.missingKey, "the key “\(key)” is missing")
    }
    return node
  }

  private static func zone(_ node: DefinitionNode) throws(DefinitionError) -> TimeZoneRules {
    let name = try node.string()
    if let zone = TimeZoneRules(name) { return zone }
    let hint =
      NearestWord.suggestion(for: name, among: TimeZoneRules.known).map { "did you mean “\($0)”?" }
      ?? "write a name of the tz database, such as Europe/Kyiv"
    throw node.error(.badValue, "“\(name)” is no time zone; \(hint)")
  }

  private static func date(_ node: DefinitionNode) throws(DefinitionError) -> String {
    let text = try node.string()
    guard PartialDate(iso: text) != nil else {
      throw node.error(.badValue, "“\(text)” is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    }
    return text
  }
}

extension WindowRule {
  init(node: DefinitionNode) throws(DefinitionError) {
    if case .scalar(let text) = node.content {
      guard let rule = WindowRule(text) else {
        throw node.error(
          .badValue,
          "“\(text)” is no window; write last 7 days, yesterday, week, month, 2026-03, 2026-03-05, "
            + "or {since: DATE, until: DATE}")
      }
      self = rule
      return
    }
    let map = try node.map(keys: ["since", "until"])
    guard let since = map["since"], let until = map["until"] else {
      throw node.error(.missingKey, "a window of dates needs “since” and “until”")
    }
    self = .between(try WindowRule.edge(since), try WindowRule.edge(until))
  }

  private static func edge(_ node: DefinitionNode) throws(DefinitionError) -> WindowEdge {
    let text = try node.string()
    guard let edge = WindowEdge(text) else {
      throw node.error(
        .badValue, "“\(text)” is no date; write 2026-03-05 or 2026-03-05T06:30")
    }
    return edge
  }
}

extension OutputNames {
  static let keys =
    ["xlsx", "csv", "jsonl", "evidence"] + ExportFormat.allCases.map(\.rawValue)

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: OutputNames.keys)
    xlsx = try map["xlsx"].map(OutputName.init)
    csv = try map["csv"].map(OutputName.init)
    jsonl = try map["jsonl"].map(OutputName.init)
    evidence = try map["evidence"].map(OutputName.init)
    for format in ExportFormat.allCases {
      exports[format] = try map[format.rawValue].map(OutputName.init)
    }
    guard !map.isEmpty else {
      throw node.error(
        .badValue,
        "“outputs” names no file; give some of \(OutputNames.keys.joined(separator: ", "))")
    }
  }
}

extension InputGuards {
  static let keys = ["input_fell_by"]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: InputGuards.keys)
    inputFellBy = try map["input_fell_by"].map { node throws(DefinitionError) in
      let text = try node.string()
      let digits = text.hasSuffix("%") ? String(text.dropLast()).trimmingSpaces : text
      guard let number = Int(digits), (1...99).contains(number) else {
        throw node.error(.badValue, "“\(text)” is no share; write 1 to 99, in per cent")
      }
      return number
    }
  }
}

extension OutputRetention {
  static let keys = ["keep"]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: OutputRetention.keys)
    keep = try map["keep"].map { node throws(DefinitionError) in
      let number = try node.integer()
      guard number >= 1 else {
        throw node.error(.badValue, "at least the files of one window are kept")
      }
      return number
    }
  }
}

extension RunHooks {
  static let keys = ["on_success", "on_empty", "on_partial", "on_failure"]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: RunHooks.keys)
    onSuccess = try map["on_success"].map(Command.init)
    onEmpty = try map["on_empty"].map(Command.init)
    onPartial = try map["on_partial"].map(Command.init)
    onFailure = try map["on_failure"].map(Command.init)
  }
}

extension RunHooks.Command {
  init(_ node: DefinitionNode) throws(DefinitionError) {
    if case .scalar(let line) = node.content {
      self = .shell(line)
      return
    }
    let words = try node.strings()
    guard !words.isEmpty else {
      throw node.error(.badValue, "a hook is a shell line, or a list of a program and arguments")
    }
    self = .program(words)
  }
}

extension RunSchedule {
  static let keys = ["cron", "jitter"]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    if case .scalar = node.content {
      cron = try RunSchedule.cron(node)
      jitter = 0
      return
    }
    let map = try node.map(keys: RunSchedule.keys)
    guard let expression = map["cron"] else {
      throw node.error(.missingKey, "a schedule needs “cron”, such as \"30 6 * * 1-5\"")
    }
    cron = try RunSchedule.cron(expression)
    jitter = try map["jitter"].map(RunSchedule.duration) ?? 0
  }

  private static func cron(_ node: DefinitionNode) throws(DefinitionError) -> CronExpression {
    do {
      return try CronExpression(node.string())
    } catch let error as CronError {
      throw node.error(.badValue, error.description)
    } catch {
      throw node.error(.wrongType, "a schedule is five fields, such as \"30 6 * * 1-5\"")
    }
  }

  /// `90s`, `10m`, `1h`, in seconds.
  private static func duration(_ node: DefinitionNode) throws(DefinitionError) -> Int {
    let text = try node.string()
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
      (0...86_400).contains(number * unit)
    else { throw node.error(.badValue, "“\(text)” is no duration; write 90s, 10m or 1h") }
    return number * unit
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    trimmingCharacters(in: .whitespaces)
  }
}
