/// What one token looks like, hashed once for all stages.
package struct Lexeme {
  /// The token's bytes with typographic quotation marks and dashes made plain.
  package var word: UInt32 = 0
  /// In lower case, digits as 0.
  package var lower: UInt32 = 0
  /// Runs of upper case, lower case, digits and signs.
  package var shape: UInt32 = 0
  package var prefix2: UInt32 = 0
  package var prefix3: UInt32 = 0
  package var suffix1: UInt32 = 0
  package var suffix2: UInt32 = 0
  package var suffix3: UInt32 = 0
  package var suffix4: UInt32 = 0
  /// Brown cluster, from 1; 0 for a word that has none.
  package var cluster: UInt16 = 0
  /// Which tags the word has in the treebanks, as a number; 0 for rare and unknown words.
  package var ambiguity: UInt16 = 0
  /// The cluster's path to four and to six steps.
  package var cluster4: UInt8 = 0
  package var cluster6: UInt8 = 0
  package var traits: Traits = []

  package struct Traits: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let capital = Traits(rawValue: 1)
    static let lowercase = Traits(rawValue: 2)
    static let digit = Traits(rawValue: 4)
    static let letter = Traits(rawValue: 8)
    static let comma = Traits(rawValue: 16)
    static let quote = Traits(rawValue: 32)
    /// Colon, semicolon or dash.
    static let breaking = Traits(rawValue: 64)
  }

  /// What stands before the first and after the last token of a sentence.
  static let boundary = Lexeme()
}
