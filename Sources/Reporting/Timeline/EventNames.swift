/// Words that stand in many events, each held once.
struct EventNames: Sendable {
  private var numbers: [String: Int32] = [:]
  private var words: [String] = []

  /// Equal for equal words.
  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  subscript(number: Int32) -> String { words[Int(number)] }
}
