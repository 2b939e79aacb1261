internal import Articles
public import Definitions
internal import Foundation

/// Says all that is wrong with topic files, each with its place.
public enum TaxonomyCheck {
  public struct Problem: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable {
      /// The file cannot be used.
      case error
      /// The file works; a cue in it does not do what it seems to.
      case warning
    }

    public let severity: Severity
    public let error: DefinitionError
  }

  /// Checks all YAML files of a folder together, or one file together with its neighbours.
  /// - Returns: the problems of the file or folder asked for, in file and line order.
  public static func problems(at path: String) -> [Problem] {
    do {
      let asked = Set(try files(in: path))
      var reader = TaxonomyReader()
      var problems: [Problem] = []
      for file in try asked.union(neighbours(of: path)).sorted() {
        do {
          reader.read(try DefinitionNode.load(path: file))
        } catch {
          problems.append(Problem(severity: .error, error: error))
        }
      }
      problems += self.problems(of: reader)
      return problems.filter { asked.contains($0.error.file) }.sorted(by: order)
    } catch {
      return [Problem(severity: .error, error: error)]
    }
  }

  /// The other files of a topic file's folder: its topics may name theirs. A file that lies among
  /// strangers is checked alone.
  private static func neighbours(of path: String) throws(DefinitionError) -> [String] {
    let folder = PathParts(path).folder
    guard PathParts(folder).name == "sanctions", !path.hasSuffix("/") else {
      return []
    }
    return try files(in: folder)
  }

  /// The path itself when it is a file, else the folder's YAML files by name.
  static func files(in path: String) throws(DefinitionError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DefinitionError(.missingResource, file: path, message: "is not there")
    }
    guard isFolder.boolValue else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else {
      throw DefinitionError(.missingResource, file: path, message: "holds no YAML file")
    }
    return files.map { "\(path)/\($0)" }
  }

  static func problems(of reader: TaxonomyReader) -> [Problem] {
    (errors(of: reader) + CueCheck(reader.written).problems).sorted(by: order)
  }

  /// What keeps a taxonomy from being used; cues are not compared, for that gives warnings alone and
  /// takes longer than all else.
  static func errors(of reader: TaxonomyReader) -> [Problem] {
    var problems = reader.errors.map { Problem(severity: .error, error: $0) }
    problems += duplicates(in: reader)
    problems += brokenLinks(in: reader)
    problems += cycles(in: reader)
    return problems.sorted(by: order)
  }

  static func order(_ lhs: Problem, _ rhs: Problem) -> Bool {
    let left = lhs.error
    let right = rhs.error
    return (left.file, left.line ?? 0, left.column ?? 0, left.message)
      < (right.file, right.line ?? 0, right.column ?? 0, right.message)
  }
}

extension TaxonomyCheck {
  private static func problem(
    _ code: DefinitionError.Code, at place: SanctionsTaxonomy.SourcePlace, _ message: String
  ) -> Problem {
    Problem(
      severity: .error,
      error: DefinitionError(
        code, file: place.file, line: place.line, column: place.column, message: message))
  }

  private static func duplicates(in reader: TaxonomyReader) -> [Problem] {
    var first: [String: SanctionsTaxonomy.SourcePlace] = [:]
    let ids =
      reader.groups.map { ($0.value.id, $0.place) } + reader.topics.map { ($0.value.id, $0.place) }
      + reader.statuses.map { ($0.value.id, $0.place) }
      + reader.exclusions.map { ($0.value, $0.place) }
      + reader.regimes.map { ($0.value.id, $0.place) }
    return ids.compactMap { id, place in
      guard let earlier = first[id] else {
        first[id] = place
        return nil
      }
      return problem(
        .duplicate, at: place, "the id “\(id)” stands already at \(earlier.file):\(earlier.line)")
    }
  }

  /// Links that lead to no topic, group or status.
  private static func brokenLinks(in reader: TaxonomyReader) -> [Problem] {
    let topics = Set(reader.topics.map(\.value.id))
    let facets = topics.union(reader.groups.map(\.value.id))
    let statuses = Set(reader.statuses.map(\.value.id))
    var problems: [Problem] = []
    // A suggestion costs a look at every id: more than some help nobody.
    var suggestions = 20
    for topic in reader.topics {
      var links: [(String, Set<String>)] = []
      if let parent = topic.value.parent { links.append((parent, topics)) }
      if let supply = topic.value.supply { links.append((supply, topics)) }
      if let status = topic.value.status { links.append((status, statuses)) }
      for refinement in topic.value.refinements {
        links.append((refinement.topic, topics))
        if case .facet(let facet) = refinement.sign { links.append((facet, facets)) }
      }
      for (id, known) in links where !known.contains(id) {
        suggestions -= 1
        let hint =
          suggestions < 0 ? nil : NearestWord.suggestion(for: id, among: known.sorted())
        problems.append(
          problem(
            .badValue, at: topic.place,
            "“\(topic.value.id)” names “\(id)”, which is not there"
              + (hint.map { "; did you mean “\($0)”?" } ?? "")))
      }
    }
    return problems
  }

  /// A topic that is its own ancestor, or that its refinements lead back to.
  private static func cycles(in reader: TaxonomyReader) -> [Problem] {
    let parents = Dictionary(
      reader.topics.map { ($0.value.id, $0.value.parent.map { [$0] } ?? []) },
      uniquingKeysWith: { first, _ in first })
    let refinements = Dictionary(
      reader.topics.map { ($0.value.id, $0.value.refinements.map(\.topic)) },
      uniquingKeysWith: { first, _ in first })
    let order = reader.topics.map(\.value.id)
    let places = Dictionary(
      reader.topics.map { ($0.value.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    return [("parent", parents), ("refine", refinements)].flatMap { word, links in
      LinkCircles(order, links: links).found.compactMap { circle in
        circle.first.flatMap { places[$0] }.map { place in
          problem(.badValue, at: place, "\(word) runs in a circle: \(LinkCircles.text(circle))")
        }
      }
    }
  }
}
