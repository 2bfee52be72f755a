/// What a terminal sends for keys that are not characters.
public enum Key {
  /// Enter.
  public static let enter = "\r"
  /// Tab.
  public static let tab = "\t"
  /// Backspace.
  public static let backspace = "\u{7F}"
  /// Delete.
  public static let delete = "\u{1B}[3~"
  /// The arrow up.
  public static let up = "\u{1B}[A"
  /// The arrow down.
  public static let down = "\u{1B}[B"
  /// The arrow right.
  public static let right = "\u{1B}[C"
  /// The arrow left.
  public static let left = "\u{1B}[D"
  /// Home.
  public static let home = "\u{1B}[H"
  /// End.
  public static let end = "\u{1B}[F"

  /// A letter held with Ctrl, such as `control("c")`.
  public static func control(_ letter: Unicode.Scalar) -> String {
    Unicode.Scalar(letter.value & 0x1F).map { String($0) } ?? ""
  }
}
