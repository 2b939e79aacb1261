/// Common short words of the languages in Latin script, and the letters that only some of them use.
struct LatinProfiles: Sendable {
  static let languages: [IdentifiedLanguage] = [
    .english, .german, .french, .spanish, .polish, .turkish,
  ]

  /// For a word's bytes, the languages that use it: bit n for `languages[n]`.
  private let words: [[UInt8]: UInt8]

  init() {
    var words: [[UInt8]: UInt8] = [:]
    for (index, list) in Self.lists.enumerated() {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[Array(word.utf8), default: 0] |= 1 << UInt8(index)
      }
    }
    self.words = words
  }

  func languages(of word: [UInt8]) -> UInt8 { words[word] ?? 0 }

  /// The languages that use a letter beyond ASCII; zero for one that tells nothing.
  static func languages(ofLetter scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xDF: german
    case 0xE4, 0xC4: german
    case 0xF6, 0xFC, 0xD6, 0xDC: german | turkish
    case 0xE0, 0xE8, 0xEA, 0xEE, 0xF4, 0xFB, 0x153, 0xC0, 0xC8, 0xCA: french
    case 0xE9, 0xC9: french | spanish
    case 0xE7, 0xC7: french | turkish
    case 0xF1, 0xD1, 0xE1, 0xED, 0xFA, 0xC1, 0xCD, 0xDA, 0xBF, 0xA1: spanish
    case 0xF3, 0xD3: spanish | polish
    case 0x104...0x107, 0x118, 0x119, 0x141...0x144, 0x15A, 0x15B, 0x179...0x17C: polish
    case 0x11E, 0x11F, 0x130, 0x131, 0x15E, 0x15F: turkish
    default: 0
    }
  }

  private static let german: UInt8 = 1 << 1
  private static let french: UInt8 = 1 << 2
  private static let spanish: UInt8 = 1 << 3
  private static let polish: UInt8 = 1 << 4
  private static let turkish: UInt8 = 1 << 5

  private static let lists = [
    """
    the of and to in a is that for it on was with as by at be this have from or had not are but
    were which an they has will their its been would he she his her more who said when about
    after than up out could over into new two other one can all there we you what if no
    """,
    """
    der die das und in zu den von mit ist des im für auf dem nicht ein eine als auch es an er hat
    aus bei nach wie am sich wird sind dass werden einer um noch war haben einen über vor zum zur
    durch wurde sie aber oder nur sein kann mehr seit gegen bis unter wenn
    """,
    """
    le la les de des et à un une du en est que qui dans pour par sur au aux avec ce se il elle ne
    pas plus sont a ont été mais ou comme leur son sa ses cette ces deux après entre nous être fait
    avait selon sans contre
    """,
    """
    el la los las de del y a en un una que es por con para se no su al lo como más sus ha han fue
    pero este esta entre cuando sin sobre también desde hasta donde muy ya son ser según tras años
    dos está contra o
    """,
    """
    i w z na do nie się że to o jest od po za przez dla jak co ale oraz był była było są tym ich
    jego jej przy który która które już być może tylko ze we także gdy tego roku po pod bez czy
    będzie przed został została ma
    """,
    """
    ve bir bu da de için ile olarak en çok daha olan gibi kadar sonra ancak ise ne o her iki ya
    değil var göre yeni olduğu dedi büyük tarafından ilk önce arasında ama son şu yıl üzerinde
    karşı bin milyon oldu etti eden hem
    """,
  ]
}
