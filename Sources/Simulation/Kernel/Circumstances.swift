/// What is so of a person for a time: the flags that leaving goes by.
struct Circumstances: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  /// A newcomer who has a mentor.
  static let mentored = Circumstances(rawValue: 1)
  /// A newcomer who was promised more pay.
  static let misled = Circumstances(rawValue: 2)
  /// Too long in a tier.
  static let stagnant = Circumstances(rawValue: 4)
  /// Refused at a review a short time ago.
  static let refused = Circumstances(rawValue: 8)
  /// Somebody whose energy overflowed at the last assessment.
  static let rewarded = Circumstances(rawValue: 16)
}
