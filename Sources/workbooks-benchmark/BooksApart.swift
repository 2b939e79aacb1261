internal import Foundation
internal import Workbooks

/// What a second core gives to work that does not hang together: two workbooks and their CSV.
enum BooksApart {
  static func measure(
    rows: Int, rounds: Int, folder: String, _ watch: inout Stopwatch
  ) throws {
    let plan = NotesPlan.make(rows: rows, noted: true)
    for _ in 0..<rounds {
      watch.measure("Two workbooks, one after another") {
        for place in 0..<2 { write(plan, to: "\(folder)/\(place).xlsx") }
      }
      watch.measure("Two workbooks, side by side") {
        DispatchQueue.concurrentPerform(iterations: 2) { write(plan, to: "\(folder)/\($0).xlsx") }
      }
    }
  }

  private static func write(_ plan: WorkbookPlan, to path: String) {
    do {
      _ = try Workbook.write(plan, to: path)
    } catch {
      print(error)
      exit(1)
    }
  }
}
