import Testing

@testable import Extraction

@Suite("Choice of a status")
struct StatusChoiceTests {
  private let options = ["called_for", "imposed", "lifted"]

  private func choice(rule: Int) -> StatusChoice {
    StatusChoice(options: options, rule: rule, ruled: [], features: [1 << 30])
  }

  /// Weights that know one feature of one status.
  private func weights(_ value: Float, for status: String) -> HashedWeights {
    var values = [Float](repeating: 0, count: 1 << 16)
    values[Int(StatusChoice.mixed(1 << 30, StatusChoice.key(of: status)) >> 16)] = value
    return HashedWeights(bits: 16, bias: [0], weights: values)
  }

  @Test("Where the weights see no difference, the answer of the rules stays", arguments: 0..<3)
  func tiesKeepTheRule(rule: Int) {
    #expect(choice(rule: rule).best(by: weights(0, for: "imposed")) == rule)
  }

  @Test("The rules have a start that small weights do not overcome")
  func startHolds() {
    let small = weights(StatusChoice.trust - 0.5, for: "lifted")
    let great = weights(StatusChoice.trust + 0.5, for: "lifted")
    #expect(choice(rule: 0).best(by: small) == 0)
    #expect(choice(rule: 0).best(by: great) == 2)
  }

  @Test("A feature with two statuses is two features")
  func statusesAreApart() {
    let keys = options.map { StatusChoice.mixed(7, StatusChoice.key(of: $0)) }
    #expect(Set(keys).count == options.count)
  }
}
