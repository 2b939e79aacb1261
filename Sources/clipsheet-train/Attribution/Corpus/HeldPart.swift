/// Which articles of the training split are held back, to judge a change by what was not trained on.
struct HeldPart {
  private static let parts = 5

  /// 0 to 4; nil holds nothing back.
  let part: Int?

  func isHeld(_ index: Int) -> Bool { index % Self.parts == part }
}
