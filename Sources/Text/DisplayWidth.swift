/// How many columns of a terminal text takes.
///
/// Swift's standard library does not offer the East Asian Width property, and C's `wcwidth`
/// depends on the process's locale, which must not change what a report looks like.
extension String {
  /// Columns of a fixed-width terminal: 2 for a wide character, 0 for a combining mark.
  public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// The longest beginning that fits in `columns`, ended by `…` where something was cut.
  public func truncated(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = "…".displayWidth
    for character in self {
      let width = String(character).displayWidth
      guard used + width <= columns else { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }

  /// The text filled up with spaces on the right to `columns`.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - displayWidth))
  }

  /// The text filled up with spaces on the left to `columns`.
  public func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - displayWidth)) + self
  }
}

extension Unicode.Scalar {
  /// Columns of a fixed-width terminal (Unicode Standard Annex 11, wide and full-width as 2).
  public var displayWidth: Int {
    if value < 0xA1 { return 1 }
    if value >= 0x300 {
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: if Self.wide.contains(where: { $0.contains(value) }) { return 2 }
      }
    }
    let signs = SignWidth.current
    return signs == .wide && isOfEitherWidth ? signs.rawValue : 1
  }

  /// Blocks whose characters take two columns.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE,
    0x2614...0x2615, 0x2648...0x2653, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1B000...0x1B2FB, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
