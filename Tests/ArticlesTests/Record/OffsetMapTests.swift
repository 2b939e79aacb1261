import Articles
import Testing

@Suite("Offsets between bytes and scalars")
struct OffsetMapTests {
  @Test("Every scalar of random texts converts there and back")
  func property() {
    let scalars: [Unicode.Scalar] = ["a", "\n", "é", "ж", "—", "😀", "\u{301}", "\u{0}"]
    var random = SeededRandom(seed: 3)
    for length in [0, 1, 2, 63, 64, 65, 127, 128, 129, 700] {
      for kinds in [1, 3, scalars.count] {
        var view = String.UnicodeScalarView()
        for _ in 0..<length { view.append(scalars[Int.random(in: 0..<kinds, using: &random)]) }
        check(String(view))
      }
    }
  }

  private func check(_ string: String) {
    let map = OffsetMap(ArticleText(string))
    #expect(map.scalarCount == string.unicodeScalars.count)
    var byte = 0
    for (index, scalar) in string.unicodeScalars.enumerated() {
      #expect(map.byte(atScalar: index) == byte)
      #expect(map.scalar(atByte: byte) == index)
      byte += UTF8.width(scalar)
    }
    #expect(map.byte(atScalar: map.scalarCount) == byte)
    #expect(map.scalar(atByte: byte) == map.scalarCount)
    #expect(map.byte(atScalar: map.scalarCount + 1) == nil)
    #expect(map.byte(atScalar: -1) == nil)
  }
}
