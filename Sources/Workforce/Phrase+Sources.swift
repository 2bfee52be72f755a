import Text

// Where defaults come from that many fields share.

extension Phrase {
  /// A number that this project chose.
  static let assumption = Phrase("assumption", "假设")
  /// Nothing happens to leaving, handle time or the odds of a review.
  static let noEffect = Phrase("no effect unless one is given", "不写即无影响")
  /// Everything stays as it is.
  static let noChange = Phrase("no change", "不变")
  /// A score does not count it.
  static let noWeight = Phrase("no weight unless one is given", "不写即不计")
  /// There is no list of them.
  static let noneGiven = Phrase("none unless given", "不写即没有")
  /// Everybody passes.
  static let noTest = Phrase("no test unless one is given", "不写即没有考核")
  /// Any number may.
  static let noLimit = Phrase("no limit unless one is given", "不写即不限")
}
