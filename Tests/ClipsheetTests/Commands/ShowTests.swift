import Foundation
import Testing

@Suite("clipsheet show")
struct ShowTests {
  private static let story = """
    ---
    title: Port stays shut
    outlet: Baltic Ledger
    date: 2026-05-04
    ---
    The port will stay shut, mayor Anna Kovacs told the council on Sunday. "Nobody will sail," \
    she said. Troops left the town on Friday.
    """

  /// The records of the story, and its file.
  private func parsed(
    _ scratch: ScratchFolder, actors: String? = nil
  ) throws -> (file: String, record: [String: Any]) {
    let file = try scratch.write(Self.story, to: "story.md")
    let run = try CommandRun(["parse", file] + (actors.map { ["--actors", $0] } ?? []))
    #expect(run.status == 0, "\(run.errors)")
    let record = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    return (file, try #require(record))
  }

  private func ids(_ record: [String: Any], _ kind: String) -> [String] {
    (record[kind] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }

  @Test("A statement's row is told in words: who, to whom, when, by which rule")
  func statement() throws {
    let scratch = try ScratchFolder()
    let (file, record) = try parsed(scratch)
    let run = try CommandRun("show", try #require(ids(record, "statements").first), file)
    #expect(run.status == 0, "\(run.errors)")
    for words in [
      "a statement, somebody's reported words", ">>The port will stay shut<<", "who: Anna Kovacs",
      "who_role: mayor", "to_whom: the council", "about: The port", "mode: indirect",
      "act: assertion", "polarity: positive", "modality: said", "cue: told", "cue_lemma: tell",
      "date_iso: 2026-05-03", "date_basis: stated", "confidence: ", ", because: ", "rule: ",
      "title: Port stays shut", "outlet: Baltic Ledger",
    ] {
      #expect(run.text.contains(words), "\(words) is missing in\n\(run.text)")
    }
  }

  @Test("Every row of a record can be shown", arguments: ["actors", "events", "expressions"])
  func everyKind(_ kind: String) throws {
    let scratch = try ScratchFolder()
    let (file, record) = try parsed(scratch)
    let id = try #require(ids(record, kind).first)
    let run = try CommandRun("show", id, file)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("\(id): "))
    #expect(run.text.contains(">>"))
  }

  @Test("The user's actors give the name that is shown")
  func actors() throws {
    let scratch = try ScratchFolder()
    let actors = try scratch.write(
      "actors:\n  - {name: Anna Maria Kovacs, aliases: [Anna Kovacs], wikidata: Q1}\n",
      to: "actors.yaml")
    let (file, record) = try parsed(scratch, actors: actors)
    let id = try #require(ids(record, "statements").first)
    let run = try CommandRun("show", id, file, "--actors", actors)
    #expect(run.text.contains("who: Anna Maria Kovacs"), "\(run.text)")
  }

  @Test("An id that no article has is exit code 4, with what to do")
  func unknown() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(Self.story, to: "story.md")
    let run = try CommandRun("show", "s_0000000000000000", file)
    #expect(run.status == 4)
    #expect(run.text.isEmpty)
    #expect(run.errors.contains("no row “s_0000000000000000” in the article"))
  }

  @Test("Control characters of an article do not reach the terminal")
  func control() throws {
    let scratch = try ScratchFolder()
    let record = #"{"text": "Dahl said the \u001b[31mport\u202e was shut."}"#
    let file = try scratch.write(record + "\n", to: "a.jsonl")
    let parsed = try CommandRun("parse", file)
    let object = try JSONSerialization.jsonObject(with: parsed.output) as? [String: Any]
    let id = try #require(ids(object ?? [:], "statements").first, "\(parsed.text)")
    let run = try CommandRun("show", id, file)
    #expect(run.status == 0)
    #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}
