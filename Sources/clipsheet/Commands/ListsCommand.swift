import ArgumentParser
import Articles
import Extraction
import Reporting

struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists",
    abstract: "Sanctions lists kept on this machine for screening names.",
    subcommands: [Add.self, List.self, Remove.self])

  struct Options: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "The folder of the sanctions lists that names are compared with.",
        discussion: "Else $XDG_DATA_HOME/clipsheet/lists or ~/.local/share/clipsheet/lists.",
        valueName: "dir"))
    var lists: String?

    var folder: String { lists ?? ListFolder.standard() }
    var store: ListStore { ListStore(folder: folder) }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps the files of one official list, in place of the earlier list of its name.",
      discussion: "A file that is not whole is refused, and the earlier list stays.")

    @Argument(help: "The official files of one list, such as SDN.CSV ALT.CSV ADD.CSV.")
    var files: [String]

    @Option(help: "A name of your own: a–z, 0–9 and the hyphen.")
    var name: String?

    @OptionGroup var options: Options

    func run() throws {
      let added = try Outcome.finding { try options.store.add(paths: files, name: name) }
      for notice in added.notices { Console.say("\(notice.location): \(notice.message)") }
      Console.result(ListLine.text(added.list))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Names the lists that are kept.")

    @OptionGroup var options: Options

    func run() throws {
      let store = options.store
      let lists = try Outcome.finding { try store.lists() }
      if lists.isEmpty { Console.say("no list is kept in \(store.folder)") }
      for list in lists { Console.result(ListLine.text(list)) }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Removes a list and its files.")

    @Argument(help: "The name of the list.")
    var name: String

    @OptionGroup var options: Options

    func run() throws {
      try Outcome.finding { try options.store.remove(name) }
      Console.result("removed \(name)")
    }
  }
}
