internal import Foundation

/// The fastest of several rounds of each piece of work, by name, in the order of the first round.
struct Stopwatch {
  private struct Reading {
    let name: String
    var wall: Double
    var processor: Double
    var bytes = 0
  }

  private var readings: [Reading] = []
  private var last = 0

  mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let (wall, processor) = (Self.wallSeconds, Self.processorSeconds)
    let result = try body()
    let reading = Reading(
      name: name, wall: Self.wallSeconds - wall, processor: Self.processorSeconds - processor)
    if let place = readings.firstIndex(where: { $0.name == name }) {
      readings[place].wall = min(readings[place].wall, reading.wall)
      readings[place].processor = min(readings[place].processor, reading.processor)
      last = place
    } else {
      last = readings.count
      readings.append(reading)
    }
    return result
  }

  /// What the last piece of work has put out.
  mutating func note(bytes: Int) { readings[last].bytes = bytes }

  func report() {
    for reading in readings {
      var line = "\(reading.name): \(Self.rounded(reading.wall)) s wall, "
      line += "\(Self.rounded(reading.processor)) s CPU"
      if reading.bytes > 0 {
        line += ", \(Int(Double(reading.bytes) / reading.processor / 1e6)) MB a CPU second"
      }
      print(line)
    }
  }

  static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss >> 10
  }

  private static var wallSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static var processorSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func rounded(_ seconds: Double) -> Double {
    (seconds * 10_000).rounded() / 10_000
  }
}
