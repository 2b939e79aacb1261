import Testing

@testable import Extraction

@Suite("Weights of choices")
struct ChoiceModelTests {
  @Test("The weights in the program come back from their own bytes")
  func weightsRoundTrip() throws {
    let model = try ChoiceModel.embedded()
    let bytes = model.encoded()
    let isSame = try ChoiceModel(decoding: bytes).encoded() == bytes
    #expect(isSame)
  }

  @Test("A damaged or cut weights file is refused")
  func damageIsRefused() throws {
    var bytes = try ChoiceModel.embedded().encoded()
    #expect(throws: AttributionModelError.self) {
      _ = try ChoiceModel(decoding: Array(bytes.prefix(bytes.count / 2)))
    }
    #expect(throws: AttributionModelError.self) { _ = try ChoiceModel(decoding: []) }
    bytes[bytes.count - 1] ^= 1
    #expect(throws: AttributionModelError.self) { _ = try ChoiceModel(decoding: bytes) }
  }

  @Test("Where the weights see no difference, the answer of the rules stays")
  func tiesKeepTheRule() {
    let weights = HashedWeights(bits: 2, bias: [0], weights: [0, 0, 0, 0])
    let options = ["A", "B", "C"].map {
      SlotChoice.Option(text: $0, tokens: nil, ruled: [3], features: [1, 2])
    }
    #expect(SlotChoice(slot: .target, options: options, rule: 1).best(by: weights) == 1)
  }
}
