public import Definitions
internal import Foundation

/// A first report definition, with comments that say what each key does.
public enum NewDefinition {
  /// - Throws: `outputNotWritable` when the file is there already; it is left as it is.
  public static func write(to path: String, resources: ResourceSearch) throws {
    let text = try resources.locate("new-report.yaml", in: .reports)
    guard let data = FileManager.default.contents(atPath: text) else {
      throw DefinitionError(.unreadable, file: text, message: "cannot be read")
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason =
        errno == EEXIST ? "is there already; name another file" : String(cString: strerror(errno))
      throw RunError(.outputNotWritable, "\(path): \(reason)")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: data)
    } catch {
      throw RunError(.outputNotWritable, "\(path): cannot be written: \(error)")
    }
  }
}
