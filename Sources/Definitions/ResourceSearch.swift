internal import Foundation

/// Finds the files under `Templates/` and `Reports/`.
///
/// Looked at in this order: the explicit folder, the working folder, the installed share folder
/// (`../share/clipsheet` beside the program), the copy that the build put beside the program.
public struct ResourceSearch: Sendable {
  public enum Area: String, Sendable {
    case templates = "Templates"
    case reports = "Reports"
  }

  public let explicit: String?
  private let workingFolder: String
  private let programFolder: String

  /// - Parameter explicit: a folder that takes the place of `Templates` or `Reports`.
  public init(explicit: String? = nil) {
    self.init(
      explicit: explicit, workingFolder: ".",
      programFolder: ResourceSearch.folderOfProgram())
  }

  init(explicit: String?, workingFolder: String, programFolder: String) {
    self.explicit = explicit
    self.workingFolder = workingFolder
    self.programFolder = programFolder
  }

  /// The first place that has the file or folder.
  /// - Parameter path: relative to the area, such as `sanctions/topics.yaml`.
  /// - Throws: `DefinitionError` with every place that was looked at.
  public func locate(_ path: String, in area: Area) throws(DefinitionError) -> String {
    let places = candidates(path, in: area)
    for place in places where FileManager.default.fileExists(atPath: place) {
      return place
    }
    throw DefinitionError(
      .missingResource, file: "\(area.rawValue)/\(path)",
      message: "not found; looked at \(places.joined(separator: ", "))")
  }

  /// Every place that has the file or folder, in order.
  public func places(_ path: String, in area: Area) -> [String] {
    candidates(path, in: area).filter(FileManager.default.fileExists(atPath:))
  }

  private func candidates(_ path: String, in area: Area) -> [String] {
    var folders: [String] = []
    if let explicit { folders.append(explicit) }
    // Relative to the working folder, so that records name the same place on every machine.
    folders.append(workingFolder == "." ? area.rawValue : "\(workingFolder)/\(area.rawValue)")
    folders.append("\(programFolder)/../share/clipsheet/\(area.rawValue)")
    folders.append("\(programFolder)/clipsheet_\(area.rawValue).resources")
    return folders.map { "\($0)/\(path)" }
  }

  private static func folderOfProgram() -> String {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "."
    return PathParts(program).folder
  }
}
