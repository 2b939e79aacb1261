import ArgumentParser

/// The user's own actors.
struct ActorOptions: ParsableArguments {
  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      "A YAML file with your own actors, which win over what the articles say; may be repeated.",
      valueName: "file"))
  var files: [String] = []
}
