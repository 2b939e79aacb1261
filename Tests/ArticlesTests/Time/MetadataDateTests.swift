import Testing

@testable import Articles

@Suite("Dates of metadata")
struct MetadataDateTests {
  @Test(
    "Forms met in practice are read in the precision they have",
    arguments: [
      ("2024", "2024"), ("2024-04", "2024-04"), ("2024-04-05", "2024-04-05"),
      ("2024-04-05T09:30:00Z", "2024-04-05T09:30:00Z"),
      ("2024-04-05T09:30:00.123+0300", "2024-04-05T09:30:00+03:00"),
      ("2024-04-05 09:30:00", "2024-04-05T09:30:00"), ("20240405", "2024-04-05"),
      ("20240405T093000Z", "2024-04-05T09:30:00Z"),
      ("Fri, 05 Apr 2024 09:30:00 GMT", "2024-04-05T09:30:00Z"),
      ("Fri, 5 Apr 2024 09:30 -0500", "2024-04-05T09:30-05:00"), ("April 5, 2024", "2024-04-05"),
      ("5 April 2024", "2024-04-05"), ("April 2024", "2024-04"),
      ("Friday, 5th of April 2024", "2024-04-05"),
      ("Sept. 5, 2024, 9:30 p.m. EDT", "2024-09-05T21:30-04:00"),
      ("25/04/2024", "2024-04-25"), ("04/25/2024", "2024-04-25"), ("05.05.2024", "2024-05-05"),
    ])
  func known(text: String, iso: String) {
    guard case .date(let date) = MetadataDate.read(text) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(date.description == iso)
  }

  @Test("Day first or month first is never guessed", arguments: ["05/04/2024", "5.4.2024"])
  func ambiguous(text: String) {
    #expect(MetadataDate.read(text) == .ambiguous)
  }

  @Test(
    "What is no whole date stays unknown",
    arguments: ["", "yesterday", "April 5", "2024-13-01", "05/04/24", "31 April 2024", "99"])
  func unknown(text: String) {
    #expect(MetadataDate.read(text) == .unknown)
  }

  @Test("A printed date reads back in every precision")
  func roundTrip() {
    let texts = [
      "2024", "2024-04", "2024-04-05", "2024-04-05T09", "2024-04-05T09:30",
      "2024-04-05T09:30:15-03:30", "-0044-03-15",
    ]
    for text in texts { #expect(PartialDate(iso: text)?.description == text) }
  }

  @Test("Only a whole day in an address counts")
  func addresses() {
    #expect(URLDate.day(in: "https://a.example/2024/04/05/x")?.description == "2024-04-05")
    #expect(URLDate.day(in: "https://a.example/x-2024-04-05.html")?.description == "2024-04-05")
    #expect(URLDate.day(in: "https://a.example/20240405-x")?.description == "2024-04-05")
    #expect(URLDate.day(in: "https://a.example/2024/04/x?d=2024-04-05") == nil)
    #expect(URLDate.day(in: "https://a.example/12345678/2024") == nil)
  }
}
