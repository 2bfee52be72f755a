import Text

/// One row that shows a share as a bar and in numbers.
struct ProgressBar {
  /// Cells of the bar.
  static let cells = 20

  var done: Int
  var total: Int
  var unit: Phrase
  var seconds: Double
  /// What the reader can do meanwhile, the longest first: the first that fits is shown.
  var hints: [Phrase] = []
  var language = Language.english

  /// The row, cut to `columns`, such as `██████████▌          525 / 1,000 futures  4 s left`.
  func row(columns: Int, unicode: Bool) -> String {
    let share = total > 0 ? min(max(Double(done) / Double(total), 0), 1) : 0
    let parts = [
      bar(share, unicode: unicode), " \(done.words) / \(total.words) ",
      unit.said(in: language).printable(), "  ", time.said(in: language),
    ]
    let text = parts.joined()
    // A hint that is cut at the edge looks broken: a shorter one, or none.
    return (hints.map { text + "  " + $0.said(in: language).printable() } + [text])
      .first { $0.displayWidth <= columns } ?? text.cut(to: columns)
  }

  /// The time left if the rest is as fast, once that can be told; the time gone before.
  private var time: Phrase {
    guard seconds >= 1, done > 0, done <= total else {
      let tenths = Int(seconds * 10)
      let gone = "\(tenths / 10).\(tenths % 10)"
      return Phrase("\(gone) s", "\(gone) 秒")
    }
    let left = Int((seconds * Double(total - done) / Double(done)).rounded(.up))
    return left < 120
      ? Phrase("\(left) s left", "还剩 \(left) 秒")
      : Phrase("\((left + 30) / 60) min left", "还剩 \((left + 30) / 60) 分钟")
  }

  /// The bar: in eighths of a cell, or whole cells in ASCII.
  private func bar(_ share: Double, unicode: Bool) -> String {
    let eighths = Int(share * Double(Self.cells * 8))
    let (full, part) = (eighths / 8, eighths % 8)
    guard unicode else {
      return "[" + String(repeating: "#", count: full)
        + String(repeating: ".", count: Self.cells - full) + "]"
    }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return (String(repeating: "█", count: full) + parts[part]).padded(to: Self.cells)
  }
}

extension String {
  /// As much of the text as `columns` hold.
  fileprivate func cut(to columns: Int) -> String {
    var (kept, room) = ("", columns)
    for character in self {
      room -= String(character).displayWidth
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept
  }
}
