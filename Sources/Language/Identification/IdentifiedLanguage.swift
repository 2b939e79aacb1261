/// The languages that the identifier tells apart.
public enum IdentifiedLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case ukrainian = "uk"
  case russian = "ru"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case polish = "pl"
  case turkish = "tr"
  case arabic = "ar"
  case chinese = "zh"
  /// Too little text, or none of the above.
  case undetermined = "und"
}
