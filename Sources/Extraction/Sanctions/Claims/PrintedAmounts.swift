internal import Articles

/// Sums of money, shares and quantities of goods that a sentence prints.
///
/// Counts of measures and parties are no amounts: a number counts only with a currency, a percent
/// sign or a unit of goods.
struct PrintedAmounts {
  /// An amount with the word that it begins with.
  struct Found {
    let word: Int
    let amount: SanctionsClaim.Amount
  }

  let found: [Found]

  init(_ scan: SentenceScan, in text: ArticleText) {
    let reader = AmountReader(scan: scan, text: text)
    found = scan.words.words.indices.compactMap(reader.amount)
  }
}

private struct AmountReader {
  let scan: SentenceScan
  let text: ArticleText

  func amount(at word: Int) -> PrintedAmounts.Found? {
    guard let number = number(at: word) else { return nil }
    var end = word + 1
    var exponent = number.exponent
    if exponent == 0, end < words.count, let scale = AmountReader.scales[string(end)] {
      exponent = scale
      end += 1
    }
    let digits = AmountReader.scaled(number.digits, by: exponent)
    guard let digits, let unit = unit(before: word, after: end) else { return nil }
    let start = scan.words.spans[word].start - unit.signBefore
    let last = unit.words > 0 ? end + unit.words - 1 : end - 1
    let span = TextSpan(start, scan.words.spans[last].end + unit.signAfter)
    return PrintedAmounts.Found(
      word: word,
      amount: SanctionsClaim.Amount(
        span: span, value: digits, unit: unit.name, isMoney: unit.isMoney))
  }

  private var words: [[UInt8]] { scan.words.words }

  private func string(_ word: Int) -> String { String(decoding: words[word], as: UTF8.self) }

  /// “2.5”, “1,200”, “300m”: the digits with at most one point, and a power of ten.
  private func number(at word: Int) -> (digits: [UInt8], exponent: Int)? {
    let bytes = words[word]
    guard let first = bytes.first, AmountReader.isDigit(first) else { return nil }
    let body = bytes.prefix { AmountReader.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
    let suffix = String(decoding: bytes.dropFirst(body.count), as: UTF8.self)
    guard suffix.isEmpty || AmountReader.scales[suffix] != nil, body.count <= 18 else {
      return nil
    }
    let digits = body.filter { $0 != 0x2C }
    guard digits.count(where: { $0 == 0x2E }) <= 1 else { return nil }
    return (digits, AmountReader.scales[suffix] ?? 0)
  }

  private struct Unit {
    let name: String
    let isMoney: Bool
    /// Bytes of a sign right before the number, right after it, and words after it.
    var signBefore = 0
    var signAfter = 0
    var words = 0
  }

  private func unit(before word: Int, after end: Int) -> Unit? {
    if let sign = sign(before: scan.words.spans[word].start) { return sign }
    let close = scan.words.spans[end - 1].end
    if close < text.utf8.count, text.utf8[close] == UInt8(ascii: "%") {
      return Unit(name: "percent", isMoney: false, signAfter: 1)
    }
    guard end < words.count, scan.words.marks[end] == .none else { return nil }
    let next = string(end)
    if next == "percent" { return Unit(name: next, isMoney: false, words: 1) }
    if next == "per", end + 1 < words.count, string(end + 1) == "cent" {
      return Unit(name: "percent", isMoney: false, words: 2)
    }
    if let currency = AmountReader.currencies[next] {
      return Unit(name: currency, isMoney: true, words: 1)
    }
    if AmountReader.measures.contains(next) {
      return Unit(name: next, isMoney: false, words: 1)
    }
    let goods = scan.facets.first { facet in
      facet.meaning.hasPrefix("g.") && facet.hit.words.lowerBound == end
    }
    return goods.map { facet in
      Unit(
        name: text[scan.text(facet.hit.words)], isMoney: false, words: facet.hit.words.count)
    }
  }

  /// “$”, “€”, “£”, “¥” right before the number.
  private func sign(before start: Int) -> Unit? {
    for (sign, currency) in AmountReader.signs {
      let bytes = Array(sign.utf8)
      guard start >= scan.span.start + bytes.count else { continue }
      if text.utf8[(start - bytes.count)..<start].elementsEqual(bytes) {
        return Unit(name: currency, isMoney: true, signBefore: bytes.count)
      }
    }
    return nil
  }

  /// Moves the decimal point to the right; nil when digits would be lost or are too many.
  private static func scaled(_ digits: [UInt8], by exponent: Int) -> String? {
    let point = digits.firstIndex(of: 0x2E) ?? digits.count
    let whole = digits[..<point]
    let part = digits.dropFirst(point + 1)
    guard !whole.isEmpty else { return nil }
    let moved = Array(part.prefix(exponent))
    let zeros = [UInt8](repeating: 0x30, count: max(0, exponent - moved.count))
    let left = (Array(whole) + moved + zeros).drop { $0 == 0x30 }
    let right = part.dropFirst(exponent)
    guard left.count <= 18 else { return nil }
    let integer = left.isEmpty ? "0" : String(decoding: left, as: UTF8.self)
    return right.isEmpty ? integer : integer + "." + String(decoding: right, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let scales: [String: Int] = [
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "mn": 6, "bn": 9,
    "b": 9, "tn": 12,
  ]

  private static let signs: [(String, String)] = [
    ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₴", "UAH"), ("₽", "RUB"),
  ]

  private static let currencies: [String: String] = [
    "dollars": "USD", "dollar": "USD", "usd": "USD", "euros": "EUR", "euro": "EUR", "eur": "EUR",
    "pounds": "GBP", "gbp": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rubles": "RUB", "roubles": "RUB", "hryvnias": "UAH", "hryvnia": "UAH", "francs": "CHF",
    "rupees": "INR", "dirhams": "AED",
  ]

  private static let measures: Set<String> = [
    "tonnes", "tons", "tonne", "ton", "barrels", "barrel", "litres", "liters", "kilograms",
    "kilogrammes", "kilos", "kg", "ounces", "carats", "rounds", "shells", "missiles", "drones",
    "rockets", "chips", "containers", "wagons", "megawatts",
  ]
}
