/// How two sets agree.
struct Overlap {
  var gold = 0
  var guess = 0
  var right = 0

  var precision: Double { guess == 0 ? 0 : Double(right) / Double(guess) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double { gold + guess == 0 ? 0 : 2 * Double(right) / Double(gold + guess) }
}
