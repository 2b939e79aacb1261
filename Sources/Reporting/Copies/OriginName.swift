/// Names of agencies and outlets, made comparable.
enum OriginName {
  /// Agencies by each name in use, as keys; the value is the key that all of them count under.
  static let agencies: [String: String] = [
    "reuters": "reuters", "thomsonreuters": "reuters", "рейтер": "reuters", "reuter": "reuters",
    "ap": "ap", "associatedpress": "ap", "afp": "afp", "agencefrancepresse": "afp",
    "dpa": "dpa", "efe": "efe", "ansa": "ansa", "pap": "pap", "apa": "apa",
    "bloomberg": "bloomberg",
    "xinhua": "xinhua", "kyodo": "kyodo", "kyodonews": "kyodo", "yonhap": "yonhap",
    "anadolu": "anadolu", "anadoluagency": "anadolu", "aa": "anadolu", "tass": "tass",
    "тасс": "tass", "interfax": "interfax", "интерфакс": "interfax", "ria": "ria",
    "rianovosti": "ria", "риановости": "ria", "interfaxukraine": "interfaxukraine",
    "інтерфаксукраїна": "interfaxukraine", "ukrinform": "ukrinform", "укрінформ": "ukrinform",
    "unian": "unian", "уніан": "unian", "унн": "unn", "unn": "unn",
  ]

  /// Letters and digits in lower case, without a leading “the”; agencies under one name.
  static func key(_ bytes: [UInt8]) -> String {
    let lowered = String(decoding: bytes, as: UTF8.self).lowercased()
    let name = lowered.hasPrefix("the ") ? lowered.dropFirst(4) : lowered[...]
    let kept = name.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let key = String(String.UnicodeScalarView(kept))
    return agencies[key] ?? key
  }
}
