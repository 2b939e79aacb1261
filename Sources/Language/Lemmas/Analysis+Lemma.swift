internal import Articles

extension Analysis {
  /// The dictionary form of a token, made when asked: “said” gives “say”.
  public func lemma(_ token: Int) -> String {
    Analysis.lemmatiser.lemma(of: text.utf8[span(token).range], tag: fineTags[token])
  }

  private static let lemmatiser = Lemmatiser()
}
