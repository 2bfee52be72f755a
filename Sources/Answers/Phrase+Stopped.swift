public import Text

extension Phrase {
  /// What every line begins with that says how far an answer got before it was stopped: a written
  /// answer is compared with one that went further without them.
  public static let stopMark = Phrase("stopped:", "已停止：")

  /// How far an answer got before it was stopped.
  static func stopped(_ progress: Phrase) -> Phrase {
    Phrase("\(stopMark) \(progress)", "\(stopMark)\(progress)")
  }
}
