import ArgumentParser
import Definitions

/// Where templates come from.
struct ResourceOptions: ParsableArguments {
  @Option(help: "A folder that takes the place of the built-in Templates.")
  var templates: String?

  var search: ResourceSearch { ResourceSearch(explicit: templates) }
}
