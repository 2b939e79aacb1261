internal import Definitions
internal import Extraction

/// An extractor that is loaded when the first article asks for it: a run over known articles alone
/// never pays for it.
final class LazyExtractor {
  private let load: () throws -> Extractor
  private var loaded: Extractor?

  init(resources: ResourceSearch, actorFiles: [String] = []) {
    load = {
      try Extractor(resources: resources, actorFiles: ActorFile.load(paths: actorFiles))
    }
  }

  init(_ extractor: Extractor) {
    load = { extractor }
    loaded = extractor
  }

  func extractor() throws -> Extractor {
    if let loaded { return loaded }
    let extractor = try load()
    loaded = extractor
    return extractor
  }
}
