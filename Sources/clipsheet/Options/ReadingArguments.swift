public import ArgumentParser
public import Articles
import Definitions
import Reporting

/// Inputs, and what the user knows about them.
struct ReadingArguments: ParsableArguments {
  @Argument(help: "Files and folders; - or none reads standard input.")
  var inputs: [String] = []

  @OptionGroup var facts: ArticleFacts

  var allInputs: [Input] {
    inputs.isEmpty ? [.standardInput] : inputs.map(Input.init(argument:))
  }
}

/// What fills the gaps of inputs that do not say.
struct ArticleFacts: ParsableArguments {
  @Option(help: "What the inputs are, where recognising them by content goes wrong.")
  var from: InputFormat?

  @Option(help: "Publication date of articles without one: YYYY, YYYY-MM or YYYY-MM-DD.")
  var published: PartialDate?

  @Option(help: "Outlet of articles without one.")
  var outlet: String?

  @Option(help: "Language of articles without one, such as en or uk.")
  var language: String?

  var readingOptions: ReadingOptions {
    ReadingOptions(published: published, outlet: outlet, language: language, from: from)
  }
}

extension InputFormat: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }
}
