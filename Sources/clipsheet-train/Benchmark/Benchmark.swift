import ArgumentParser

struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure speed.",
    subcommands: [
      BenchmarkLanguage.self, BenchmarkParse.self, BenchmarkHostile.self, WriteArticles.self,
    ])
}
