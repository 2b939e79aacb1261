import ArgumentParser

/// What every evaluation takes.
struct EvaluationOptions: ParsableArguments {
  @Option(help: "The folder with the corpora.")
  var corpora = "../shared/corpora"

  @Flag(help: "Print one flat JSON object of figures; percentages as 0 to 100.")
  var json = false
}
