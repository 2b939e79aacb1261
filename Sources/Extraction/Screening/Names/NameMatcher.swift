/// Compares two names: equal spellings before edits, parts in any order, what is left over counted.
///
/// One matcher serves any number of threads; each brings a `Scratch` of its own.
package struct NameMatcher: Sendable {
  /// Memory that comparisons use again and again.
  package struct Scratch: Sendable {
    var rows = [Int32](repeating: 0, count: 3 * (2 * RomanisationKey.lengthLimit + 2))
    var joined: [UInt16] = []
    var pairs: [PartPair] = []
    var candidates: [PartPair] = []

    package init() {}
  }

  let costs = EditCost()
  let tables: NameTables

  package init(tables: NameTables) {
    self.tables = tables
  }

  /// - Parameter listed: the list's side; its quality caps the band elsewhere.
  package func value(_ query: NameForm, _ listed: NameForm, _ scratch: inout Scratch) -> Double {
    var alignment = NameAlignment(query: query, listed: listed)
    align(&alignment, &scratch)
    return alignment.value(scratch.pairs).value
  }

  package func compare(
    _ query: NameForm, _ listed: NameForm, _ scratch: inout Scratch
  ) -> NameScore {
    var alignment = NameAlignment(query: query, listed: listed)
    align(&alignment, &scratch)
    let (value, reasons) = alignment.value(scratch.pairs)
    return NameScore(
      value: value,
      explanation: NameExplanation(alignment: alignment, pairs: scratch.pairs, reasons: reasons)
        .text)
  }
}

/// Parts of both sides that were found to be the same.
struct PartPair: Sendable {
  enum Basis: UInt8, Sendable {
    case equal, spelling, kin, initial, slip, joined, legal, acronym
  }

  /// Ranges of parts; longer than one where words are written apart on one side.
  var query: Range<Int>
  var listed: Range<Int>
  var likeness: Float
  var basis: Basis
  /// Twentieths of a stroke.
  var edits: Int32 = 0
  /// Length of the longer key.
  var length: Int = 0
}
