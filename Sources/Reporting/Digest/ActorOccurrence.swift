internal import Articles

/// An actor in one article: where it is listed, not what it says.
struct ActorOccurrence: Hashable, Sendable {
  private let index: Int32
  private let place: Int32

  /// - Parameters:
  ///   - article: index of the article.
  ///   - number: of the actor among those of the article, from 0.
  init(article: Int, number: Int) {
    index = Int32(article)
    place = Int32(number)
  }

  var article: Int { Int(index) }
  var number: Int { Int(place) }
}

extension ArticleShelf {
  func actor(_ occurrence: ActorOccurrence) -> NewsActor {
    self[occurrence.article].findings.actors[occurrence.number]
  }
}
