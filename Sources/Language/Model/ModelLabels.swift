/// The names behind the numbers in the weights: a file made for other tables must not be read.
package enum ModelLabels {
  /// A line a table, names in the order of their numbers.
  package static var text: String {
    [
      ("universal tags", PartOfSpeech.allCases.map { "\($0)" }),
      ("Penn tags", PennTag.allCases.map(\.rawValue)),
      ("relations", Relation.allCases.map(\.rawValue)),
      ("entities", EntityClass.kinds.map { "\($0)" }),
    ].map { "\($0): \($1.joined(separator: " "))\n" }.joined()
  }

  static func check(_ section: ModelSection) throws(LanguageError) {
    guard section.buffer.elementsEqual(text.utf8) else {
      throw LanguageError(.wrongVersion, at: "section \(section.name)", "other tags or relations")
    }
  }
}
