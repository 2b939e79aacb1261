internal import Definitions

/// Reads `or`, `and`, `not`, comparisons, calls; checks the types on the way.
struct ExpressionParser {
  typealias Typed = (node: ExpressionNode, type: ExpressionType)

  private static let depthLimit = 50

  private let tokens: [ExpressionToken]
  private let fields: [Dataset.Field]
  private var position = 0
  private var depth = 0

  init(_ source: String, fields: [Dataset.Field]) throws(ExpressionFault) {
    tokens = try ExpressionLexer.tokens(source)
    self.fields = fields
  }

  mutating func parse() throws(ExpressionFault) -> Typed {
    let result = try disjunction()
    guard current.kind == .end else {
      throw fault("\(current.words) is left over; join two conditions with “and” or “or”")
    }
    return result
  }
}

extension ExpressionParser {
  private var current: ExpressionToken { tokens[position] }

  private func fault(_ message: String, at token: ExpressionToken? = nil) -> ExpressionFault {
    ExpressionFault(offset: (token ?? current).offset, message: message)
  }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard current.kind == kind else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ symbol: String) throws(ExpressionFault) {
    guard take(.symbol(symbol)) else {
      throw fault("expected “\(symbol)” before \(current.words)")
    }
  }

  private func require(
    _ typed: Typed, _ type: ExpressionType, for what: String, at token: ExpressionToken
  ) throws(ExpressionFault) {
    guard typed.type == type else {
      throw fault("\(what) needs a \(type.rawValue), this is a \(typed.type.rawValue)", at: token)
    }
  }

  private mutating func disjunction() throws(ExpressionFault) -> Typed {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw fault("the expression is nested too deeply") }
    var start = current
    var result = try conjunction()
    while take(.name("or")) {
      try require(result, .flag, for: "“or”", at: start)
      start = current
      let next = try conjunction()
      try require(next, .flag, for: "“or”", at: start)
      result = (.or(result.node, next.node), .flag)
    }
    return result
  }

  private mutating func conjunction() throws(ExpressionFault) -> Typed {
    var start = current
    var result = try negation()
    while take(.name("and")) {
      try require(result, .flag, for: "“and”", at: start)
      start = current
      let next = try negation()
      try require(next, .flag, for: "“and”", at: start)
      result = (.and(result.node, next.node), .flag)
    }
    return result
  }

  private mutating func negation() throws(ExpressionFault) -> Typed {
    var count = 0
    while take(.name("not")) { count += 1 }
    let start = current
    let result = try comparison()
    guard count > 0 else { return result }
    try require(result, .flag, for: "“not”", at: start)
    return (count % 2 == 1 ? .not(result.node) : result.node, .flag)
  }

  private mutating func comparison() throws(ExpressionFault) -> Typed {
    let start = current
    let first = try primary()
    let mark = current
    if take(.name("contains")) {
      let part = try primary()
      guard first.type == .text || first.type == .list else {
        throw fault(
          "“contains” looks into a text or a list, this is a \(first.type.rawValue)",
          at: start)
      }
      try require(part, .text, for: "“contains”", at: mark)
      return (.contains(first.node, part.node), .flag)
    }
    if take(.name("in")) { return (.among(first.node, try literals(like: first.type)), .flag) }
    guard case .symbol(let symbol) = mark.kind,
      let comparison = ExpressionNode.Comparison(rawValue: symbol)
    else { return first }
    position += 1
    let secondToken = current
    let second = try primary()
    let (a, b) = try matched(first, second, firstAt: start, secondAt: secondToken)
    return (.compare(comparison, a, b), .flag)
  }

  /// Both sides of one type; a text beside a date is read as a date.
  private func matched(
    _ first: Typed, _ second: Typed, firstAt: ExpressionToken, secondAt: ExpressionToken
  ) throws(ExpressionFault) -> (ExpressionNode, ExpressionNode) {
    if first.type == second.type { return (first.node, second.node) }
    if first.type == .date, case .literal(.text(let text)) = second.node {
      return (first.node, .literal(try date(text, at: secondAt)))
    }
    if second.type == .date, case .literal(.text(let text)) = first.node {
      return (.literal(try date(text, at: firstAt)), second.node)
    }
    throw fault(
      "cannot compare a \(first.type.rawValue) with a \(second.type.rawValue)", at: secondAt)
  }

  private func date(
    _ text: String, at token: ExpressionToken
  ) throws(ExpressionFault) -> ExpressionValue {
    guard let date = SheetDate(iso: text) else {
      throw fault("“\(text)” is not a date; write it as \"2026-03-07\"", at: token)
    }
    return .date(date)
  }

  /// `("a", "b")`
  private mutating func literals(
    like type: ExpressionType
  ) throws(ExpressionFault) -> [ExpressionValue] {
    try expect("(")
    var values: [ExpressionValue] = []
    repeat {
      let token = current
      let item = try primary()
      guard case .literal(let value) = item.node else {
        throw fault("“in” takes a list of texts or numbers", at: token)
      }
      if type == .date, case .text(let text) = value {
        values.append(try date(text, at: token))
      } else {
        try require(item, type, for: "this list", at: token)
        values.append(value)
      }
    } while take(.symbol(","))
    try expect(")")
    return values
  }

  private mutating func primary() throws(ExpressionFault) -> Typed {
    let token = current
    position += token.kind == .end ? 0 : 1
    switch token.kind {
    case .text(let text): return (.literal(.text(text)), .text)
    case .number(let number): return (.literal(.number(number)), .number)
    case .name("true"): return (.literal(.flag(true)), .flag)
    case .name("false"): return (.literal(.flag(false)), .flag)
    case .name(let name):
      if take(.symbol("(")) { return try call(name, at: token) }
      return try field(name, at: token)
    case .symbol("("):
      let inner = try disjunction()
      try expect(")")
      return inner
    case .symbol, .end: throw fault("expected a field or a value, not \(token.words)", at: token)
    }
  }

  private func field(_ name: String, at token: ExpressionToken) throws(ExpressionFault) -> Typed {
    if let index = fields.firstIndex(where: { $0.name == name }) {
      return (.field(index), ExpressionType(fields[index].type))
    }
    let names = fields.map(\.name)
    let hint =
      NearestWord.suggestion(for: name, among: names).map { "did you mean “\($0)”?" }
      ?? "the data set has \(names.joined(separator: ", "))"
    throw fault("there is no field “\(name)”; \(hint)", at: token)
  }

  private mutating func call(
    _ name: String, at token: ExpressionToken
  ) throws(ExpressionFault) -> Typed {
    guard let function = ExpressionFunction(rawValue: name) else {
      let names = ExpressionFunction.allCases.map(\.rawValue)
      let hint =
        NearestWord.suggestion(for: name, among: names).map { "did you mean “\($0)”?" }
        ?? "use one of \(names.joined(separator: ", "))"
      throw fault("there is no function “\(name)”; \(hint)", at: token)
    }
    var arguments: [Typed] = []
    repeat { arguments.append(try disjunction()) } while take(.symbol(","))
    try expect(")")
    guard let type = function.resultType(of: arguments.map(\.type)) else {
      let given = arguments.map(\.type.rawValue).joined(separator: ", ")
      throw fault("the call is \(function.usage); this one has (\(given))", at: token)
    }
    return (.call(function, arguments.map(\.node)), type)
  }
}
