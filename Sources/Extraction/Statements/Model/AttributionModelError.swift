/// The weights in the program are not what this version of it expects: a fault of the build.
package struct AttributionModelError: Error, Hashable, CustomStringConvertible {
  package enum Code: String, Sendable {
    case notWeights, otherVersion, damaged
  }

  package let code: Code

  package init(_ code: Code) {
    self.code = code
  }

  package var description: String {
    switch code {
    case .notWeights: "attribution weights: the file is something else; train them again"
    case .otherVersion: "attribution weights: made by another version; train them again"
    case .damaged: "attribution weights: the file is damaged; take it from the repository again"
    }
  }
}
