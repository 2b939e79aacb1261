/// Names of languages as sources give them, made BCP 47.
enum LanguageCode {
  /// `eng`, `en`, `en_US`, “English” → `en`, `en`, `en-US`, `en`; nil for what is no language tag.
  static func bcp47(_ text: String) -> String? {
    let tag = text.replacing("_", with: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, tag.utf8.count <= 35 else { return nil }
    if parts.count == 1, let code = names[first.lowercased()] { return code }
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard isTag, (2...3).contains(first.utf8.count), first.allSatisfy(\.isLetter) else {
      return nil
    }
    let language = names[first.lowercased()] ?? first.lowercased()
    guard language != "und", language != "zxx" else { return nil }
    return ([language] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// ISO 639-3 and ISO 639-2/B codes, which Event Registry uses, and English names, which
  /// Meltwater uses.
  private static let names: [String: String] = [
    "eng": "en", "english": "en", "deu": "de", "ger": "de", "german": "de", "fra": "fr",
    "fre": "fr", "french": "fr", "spa": "es", "spanish": "es", "por": "pt", "portuguese": "pt",
    "ita": "it", "italian": "it", "nld": "nl", "dut": "nl", "dutch": "nl", "rus": "ru",
    "russian": "ru", "ukr": "uk", "ukrainian": "uk", "bel": "be", "belarusian": "be",
    "pol": "pl", "polish": "pl", "ces": "cs", "cze": "cs", "czech": "cs", "slk": "sk",
    "slo": "sk", "slovak": "sk", "slv": "sl", "slovenian": "sl", "slovene": "sl", "hrv": "hr",
    "croatian": "hr", "srp": "sr", "serbian": "sr", "bos": "bs", "bosnian": "bs", "mkd": "mk",
    "mac": "mk", "macedonian": "mk", "bul": "bg", "bulgarian": "bg", "ron": "ro", "rum": "ro",
    "romanian": "ro", "hun": "hu", "hungarian": "hu", "ell": "el", "gre": "el", "greek": "el",
    "tur": "tr", "turkish": "tr", "ara": "ar", "arabic": "ar", "fas": "fa", "per": "fa",
    "persian": "fa", "farsi": "fa", "heb": "he", "hebrew": "he", "zho": "zh", "chi": "zh",
    "chinese": "zh", "jpn": "ja", "japanese": "ja", "kor": "ko", "korean": "ko", "vie": "vi",
    "vietnamese": "vi", "tha": "th", "thai": "th", "ind": "id", "indonesian": "id", "msa": "ms",
    "may": "ms", "malay": "ms", "hin": "hi", "hindi": "hi", "urd": "ur", "urdu": "ur",
    "ben": "bn", "bengali": "bn", "swe": "sv", "swedish": "sv", "nor": "no", "nob": "nb",
    "norwegian": "no", "dan": "da", "danish": "da", "fin": "fi", "finnish": "fi", "est": "et",
    "estonian": "et", "lav": "lv", "latvian": "lv", "lit": "lt", "lithuanian": "lt",
    "sqi": "sq", "alb": "sq", "albanian": "sq", "kat": "ka", "geo": "ka", "georgian": "ka",
    "hye": "hy", "arm": "hy", "armenian": "hy", "aze": "az", "azerbaijani": "az", "kaz": "kk",
    "kazakh": "kk", "uzb": "uz", "uzbek": "uz", "cat": "ca", "catalan": "ca",
  ]
}
