/// A word of an expression and where it begins.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case name(String)
    case text(String)
    case number(Double)
    case symbol(String)
    case end
  }

  let kind: Kind
  /// Unicode scalars from the start of the expression.
  let offset: Int

  /// As it reads in a message.
  var words: String {
    switch kind {
    case .name(let name): "“\(name)”"
    case .text(let text): "“\"\(text)\"”"
    case .number(let number): "“\(ExpressionValue.number(number).words)”"
    case .symbol(let symbol): "“\(symbol)”"
    case .end: "the end"
    }
  }
}

/// A fault in an expression, before it is tied to a file.
struct ExpressionFault: Error {
  let offset: Int
  let message: String
}

enum ExpressionLexer {
  static let lengthLimit = 4_000

  static func tokens(_ source: String) throws(ExpressionFault) -> [ExpressionToken] {
    let scalars = Array(source.unicodeScalars)
    guard scalars.count <= lengthLimit else {
      throw ExpressionFault(
        offset: 0, message: "the expression is longer than \(lengthLimit) characters")
    }
    var tokens: [ExpressionToken] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
      } else if scalar == "\"" || scalar == "'" {
        tokens.append(try text(scalars, at: &index))
      } else if isDigit(scalar)
        || (scalar == "-" && index + 1 < scalars.count && isDigit(scalars[index + 1]))
      {
        tokens.append(try number(scalars, at: &index))
      } else if isLetter(scalar) {
        tokens.append(name(scalars, at: &index))
      } else {
        tokens.append(try symbol(scalars, at: &index))
      }
    }
    tokens.append(ExpressionToken(kind: .end, offset: scalars.count))
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Between two quotes of one kind; the quote itself stands twice inside.
  private static func text(
    _ scalars: [Unicode.Scalar], at index: inout Int
  ) throws(ExpressionFault) -> ExpressionToken {
    let start = index
    let quote = scalars[index]
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count {
      if scalars[index] == quote {
        guard index + 1 < scalars.count, scalars[index + 1] == quote else {
          index += 1
          return ExpressionToken(kind: .text(String(text)), offset: start)
        }
        index += 1
      }
      text.append(scalars[index])
      index += 1
    }
    throw ExpressionFault(offset: start, message: "the text that begins here has no end")
  }

  private static func number(
    _ scalars: [Unicode.Scalar], at index: inout Int
  ) throws(ExpressionFault) -> ExpressionToken {
    let start = index
    index += 1
    while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: scalars[start..<index])
    guard let number = Double(String(digits)), number.isFinite else {
      throw ExpressionFault(offset: start, message: "“\(String(digits))” is not a number")
    }
    return ExpressionToken(kind: .number(number), offset: start)
  }

  private static func name(_ scalars: [Unicode.Scalar], at index: inout Int) -> ExpressionToken {
    let start = index
    while index < scalars.count, isLetter(scalars[index]) || isDigit(scalars[index]) { index += 1 }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[start..<index])
    return ExpressionToken(kind: .name(String(name)), offset: start)
  }

  private static func symbol(
    _ scalars: [Unicode.Scalar], at index: inout Int
  ) throws(ExpressionFault) -> ExpressionToken {
    let start = index
    let first = scalars[index]
    index += 1
    if index < scalars.count, scalars[index] == "=", "=!<>".unicodeScalars.contains(first) {
      index += 1
      return ExpressionToken(kind: .symbol("\(first)="), offset: start)
    }
    switch first {
    case "=": return ExpressionToken(kind: .symbol("=="), offset: start)
    case "<", ">", "(", ")", ",": return ExpressionToken(kind: .symbol("\(first)"), offset: start)
    default:
      throw ExpressionFault(
        offset: start, message: "“\(first.escaped(asASCII: false))” has no meaning here")
    }
  }
}
