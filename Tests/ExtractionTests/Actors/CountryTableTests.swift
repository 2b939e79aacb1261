import Definitions
import Foundation
import Testing

@testable import Extraction

/// Holds the country table to lists that others keep. They are not part of this repository; where
/// one is absent its test is reported as skipped.
@Suite("The table of countries beside other lists")
struct CountryTableTests {
  private static let codes = "/usr/share/iso-codes/json/iso_3166-1.json"
  private static let actors = "../shared/corpora/names/phoenix_countries_actors.txt"

  private let countries: [Country]

  init() throws {
    countries = try ActorTables(resources: ResourceSearch(), actorFiles: []).countries
  }

  private struct Standard: Decodable {
    struct Entry: Decodable {
      let code: String
      let longCode: String
      let name: String
      let commonName: String?

      enum CodingKeys: String, CodingKey {
        case code = "alpha_2"
        case longCode = "alpha_3"
        case name
        case commonName = "common_name"
      }
    }

    let entries: [Entry]

    enum CodingKeys: String, CodingKey { case entries = "3166-1" }

    static func read() throws -> [Entry] {
      let data = try Data(contentsOf: URL(fileURLWithPath: CountryTableTests.codes))
      return try JSONDecoder().decode(Standard.self, from: data).entries
    }
  }

  @Test(
    "Every code of ISO 3166-1 is there, under the standard's name where that is plain English",
    .enabled(if: FileManager.default.fileExists(atPath: CountryTableTests.codes)))
  func standard() throws {
    let byCode = Dictionary(uniqueKeysWithValues: countries.map { ($0.code, $0) })
    for entry in try Standard.read() {
      let country = try #require(byCode[entry.code], "\(entry.code)")
      let name = entry.commonName ?? entry.name
      // “Bolivia, Plurinational State of” and “Saint Martin (French part)” are for sorting.
      guard !name.contains(","), !name.contains("("), !name.contains("Democratic Republic") else {
        continue
      }
      #expect(([country.name] + country.also).contains(name), "\(entry.code) \(name)")
    }
  }

  @Test(
    "Names, demonyms, capitals and seats mean the country that the list of event coders says",
    .enabled(
      if: FileManager.default.fileExists(atPath: CountryTableTests.actors)
        && FileManager.default.fileExists(atPath: CountryTableTests.codes)))
  func eventCoders() throws {
    let listed = try Self.listed()
    var agreeing = 0
    var differing: Set<String> = []
    for country in countries {
      let words = [country.name] + country.also + country.adjectives + country.people
      for word in words + country.capitals + country.seats {
        guard let codes = listed[word.lowercased()] else { continue }
        if codes.contains(country.code) {
          agreeing += 1
        } else {
          differing.insert(country.code)
        }
      }
    }
    #expect(agreeing >= 609, "\(agreeing)")
    // Territories with a code of their own, which the list counts to their states; a code that is
    // not the standard's; Congolese of either Congo; and Brussels, which stands for the Union.
    #expect(
      differing.isSubset(of: [
        "AX", "BL", "CC", "CG", "CX", "EH", "EU", "HM", "JE", "SJ", "XK", "YT",
      ]), "\(differing.sorted())")
  }

  /// The words of each country by the list: a heading with a code, and the lines with + after it.
  private static func listed() throws -> [String: Set<String>] {
    let codes = Dictionary(
      uniqueKeysWithValues: try Standard.read().map { ($0.longCode, $0.code) })
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: actors)), as: UTF8.self)
    var words: [String: Set<String>] = [:]
    var code: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("+") {
        if let code { words[word(line.dropFirst()), default: []].insert(code) }
        continue
      }
      let parts = line.split(separator: "[")
      code =
        parts.count == 2 && parts[1].prefix(4).last == "]" ? codes[String(parts[1].prefix(3))] : nil
      if let code, !line.hasPrefix("\t") { words[word(parts[0]), default: []].insert(code) }
    }
    return words
  }

  private static func word(_ line: Substring) -> String {
    let plain = line.prefix { $0 != "#" }.map { $0 == "_" ? " " : $0 }
    return String(plain).split(separator: " ").joined(separator: " ").lowercased()
  }
}
