import Foundation

/// A short made-up article; its number decides every word.
struct MadeUpArticle {
  private let number: Int
  private var state: UInt64

  init(number: Int) {
    self.number = number
    // Mixed first: streams that begin a step apart would tell each other's stories.
    state = MadeUpArticle.mixed(UInt64(truncatingIfNeeded: number) &+ 0x5bd1_e995)
  }

  /// One JSON object with its line feed, as news tools write articles.
  var line: Data {
    get throws {
      var maker = self
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(maker.fields()) + [0x0A]
    }
  }

  private mutating func fields() -> [String: String] {
    let place = pick(Stock.places)
    let company = companyName()
    let day = number % 28 + 1
    let month = number / 28 % 12 + 1
    let date = "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    let sentences = (0..<2 + draw(3)).map { _ in sentence(company: company, place: place) }
    return [
      "url": "https://\(Stock.outlets[number % Stock.outlets.count].site)/news/\(number)",
      "title": "\(company) and \(place): \(pick(Stock.matters)), item \(number)",
      "outlet": Stock.outlets[number % Stock.outlets.count].name,
      "published": date, "language": "en", "text": sentences.joined(separator: " "),
    ]
  }

  private mutating func sentence(company: String, place: String) -> String {
    let person = "\(pick(Stock.given)) \(pick(Stock.starts))\(pick(Stock.ends))"
    let share = 2 + draw(96)
    let sum = 10 + draw(9900)
    switch draw(5) {
    case 0:
      return "\(pick(Stock.posts)) \(person) said on \(pick(Stock.days)) that \(company) had "
        + "shipped \(sum) tonnes of \(pick(Stock.goods)) from \(place) in \(share) weeks."
    case 1:
      return "“\(company) will not sell \(pick(Stock.goods)) below \(sum) euros in \(place),” said "
        + "\(person), who speaks for \(share) firms."
    case 2:
      return
        "\(pick(Stock.authorities)) imposed sanctions on \(company) on \(pick(Stock.days)) for "
        + "the delivery of \(sum) crates of \(pick(Stock.goods)) through \(place)."
    case 3:
      return "\(person) visited \(place) on \(1 + draw(28)) \(pick(Stock.months)) 2026 and signed "
        + "a contract over \(sum) million dollars with \(company) for \(pick(Stock.goods))."
    default:
      return "Exports of \(pick(Stock.goods)) by \(company) rose by \(share) percent to \(sum) "
        + "million dollars after \(person) opened a plant near \(place)."
    }
  }

  private mutating func companyName() -> String {
    "\(pick(Stock.starts))\(pick(Stock.ends)) \(pick(Stock.firms))"
  }

  private mutating func pick(_ words: [String]) -> String { words[draw(words.count)] }

  /// SplitMix64.
  private mutating func draw(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Int(MadeUpArticle.mixed(state) % UInt64(bound))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// The words that made-up articles are put together from.
private enum Stock {
  static let outlets: [(name: String, site: String)] = [
    ("Northwire", "northwire.example"), ("Harbour Post", "harbourpost.example"),
    ("Plain Courier", "plaincourier.example"), ("Delta Journal", "deltajournal.example"),
    ("Ridge Times", "ridgetimes.example"), ("Valley Observer", "valleyobserver.example"),
  ]
  static let places = [
    "Turkey", "Poland", "Serbia", "Kazakhstan", "Georgia", "Armenia", "Finland", "Norway",
    "Latvia", "Hungary", "Romania", "Egypt", "India", "Brazil", "Vietnam", "Japan",
  ]
  static let given = [
    "Anna", "Peter", "Maria", "Ivan", "Elena", "Thomas", "Olga", "Karl", "Nina", "Paul", "Vera",
    "Simon", "Irina", "Jonas", "Lena", "Victor", "Clara", "Boris", "Helen", "Marek",
  ]
  static let starts = [
    "Bar", "Kel", "Mor", "Tan", "Vol", "Ser", "Dan", "Lor", "Hag", "Ros", "Pel", "Gar", "Nor",
    "Wes", "Fal", "Bren", "Cast", "Dor", "Ems", "Hol", "Jen", "Kor", "Lin", "Mal", "Nel", "Ost",
  ]
  static let ends = [
    "tin", "low", "wick", "dale", "ström", "enko", "ova", "berg", "ford", "mann", "ski", "vic",
    "ley", "ham", "sen", "dorf", "gate", "rud", "by", "ton", "field", "more", "hurst", "kin",
  ]
  static let firms = ["Group", "Holding", "Works", "Shipping", "Bank", "Motors", "Optics", "Steel"]
  static let goods = [
    "machine tools", "ball bearings", "crude oil", "fertiliser", "microchips", "aluminium",
    "timber", "copper wire", "drones", "aircraft parts", "wheat", "lenses", "gas turbines",
  ]
  static let posts = [
    "Minister", "Spokesman", "Chairwoman", "Ambassador", "Director", "President", "Analyst",
  ]
  static let authorities = [
    "The European Union", "The United States", "Britain", "Canada", "Switzerland", "Japan",
  ]
  static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
  ]
  static let matters = ["trade", "transport", "a contract", "a complaint", "a new plant", "a fine"]
}
