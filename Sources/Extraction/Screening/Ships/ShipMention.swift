package import Articles

/// A ship that a text names or numbers.
package struct ShipMention: Hashable, Sendable {
  /// The words of the name, or of the number where no name is printed.
  package let span: TextSpan
  /// Where printed and sound.
  package let number: IMONumber?
  /// False for a ship that only its number tells.
  package let isNamed: Bool
}

extension ShipMention {
  /// Ships of a text in its order, read from the words alone: “the tanker Boracay”, “tankers Ana
  /// and Eventin”, “the Eagle S, a tanker”, “MV Ruby”, “IMO 9329760”.
  ///
  /// No actor needs to be known. Time grows with the text.
  package static func all(in text: ArticleText) -> [ShipMention] {
    var search = ShipSearch(text)
    return search.run()
  }
}
