internal import Articles
internal import Definitions

/// Which articles of the inputs a report is about; each kind that names something must be met.
public struct ArticleSelection: Hashable, Sendable {
  /// Words or phrases of title or text, whole words, in any case; one of them is enough.
  public var words: [String] = []
  /// Names of actors; one that the article mentions is enough.
  public var actors: [String] = []
  /// Topic ids, or beginnings of ids such as `m.trade`; one of them is enough.
  public var topics: [String] = []
  public var outlets: [String] = []
  /// BCP 47; `en` takes `en-GB` too.
  public var languages: [String] = []

  static let keys = ["words", "actors", "topics", "outlets", "languages"]

  init() {}

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: ArticleSelection.keys)
    words = try map["words"]?.strings() ?? []
    actors = try map["actors"]?.strings() ?? []
    topics = try map["topics"]?.strings() ?? []
    outlets = try map["outlets"]?.strings() ?? []
    languages = try map["languages"]?.strings() ?? []
  }

  /// What can be told before the article is parsed.
  func takes(_ article: Article) -> Bool {
    meets(outlets) { name in article.outlet?.lowercased() == name.lowercased() }
      && meets(languages) { code in
        let language = (article.language ?? "").lowercased()
        return language == code.lowercased() || language.hasPrefix(code.lowercased() + "-")
      }
      && takesWords(article)
  }

  /// What takes the findings.
  func takes(_ parsed: ParsedArticle) -> Bool {
    meets(actors) { name in
      let wanted = name.lowercased()
      return parsed.findings.actors.contains { actor in
        actor.name.lowercased() == wanted
          || actor.mentions.contains { parsed.article.text[$0.span].lowercased() == wanted }
      }
    }
      && meets(topics) { topic in
        parsed.findings.claims.contains { $0.topic == topic || $0.topic.hasPrefix(topic + ".") }
      }
  }

  private func meets(_ wanted: [String], _ test: (String) -> Bool) -> Bool {
    wanted.isEmpty || wanted.contains(where: test)
  }

  private func takesWords(_ article: Article) -> Bool {
    guard !words.isEmpty else { return true }
    let text = " " + ArticleSelection.spaced(article.text.string)
    let title = " " + ArticleSelection.spaced(article.title ?? "")
    return words.contains { word in
      let wanted = " " + ArticleSelection.spaced(word)
      return wanted.utf8.count > 1 && (text.contains(wanted) || title.contains(wanted))
    }
  }

  /// Letters and digits in lower case, each word with a space after it.
  private static func spaced(_ text: String) -> String {
    var result = ""
    var isInWord = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
        isInWord = true
      } else if isInWord {
        result.unicodeScalars.append(" ")
        isInWord = false
      }
    }
    return isInWord ? result + " " : result
  }
}
