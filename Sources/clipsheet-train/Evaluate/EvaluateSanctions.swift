import ArgumentParser
import Articles
import Definitions
import Extraction
import Foundation

struct EvaluateSanctions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanctions", abstract: "Score sanctions claims.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "The labelled sentences.")
  var file = "Tests/ExtractionTests/Sanctions/sentences.txt"

  @Flag(help: "Print each row that is not as labelled, on stderr; the held-out third stays hidden.")
  var misses = false

  @Option(help: "A file of claim weights in the place of those in the program.")
  var claims: String?

  @Flag(help: "Leave every slot as the rules say.")
  var rulesAlone = false

  @Option(
    help: "Labels of the same sentences by others, scored in the place of the program's rows.")
  var second: String?

  @Flag(help: "Print the F1 of every status too, of the held-out third and of all.")
  var eachStatus = false

  @Flag(help: "Print only how far the figures of the held-out third may lie apart by chance.")
  var intervals = false

  func run() throws {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let sentences = try LabelledSentence.read(source, file: file)
    let weights = try claims.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    let model = try weights.map { try ChoiceModel(decoding: [UInt8]($0)) } ?? .embedded()
    let extractor = try Extractor(
      resources: ResourceSearch(), attribution: .embedded(), claims: rulesAlone ? nil : model)
    let baseline = KeywordBaseline(try SanctionsTaxonomy(resources: ResourceSearch()))
    let readings = try second.map { try SecondReading(path: $0) }
    var scores = SanctionsScores()
    for sentence in sentences where readings?.holds(sentence) != false {
      let parsed = extractor.extract(Article(text: ArticleText(sentence.text)))
      let rows = readings?.rows(of: sentence) ?? parsed.claimRows
      scores.add(rows, baseline.rows(of: sentence.text, actors: parsed.actorTexts), for: sentence)
      if misses, !sentence.isHeldOut { SanctionsMiss(rows, sentence)?.print() }
    }
    if intervals { return scores.intervals().print(json: options.json) }
    scores.report(withEachStatus: eachStatus).print(json: options.json)
  }
}
