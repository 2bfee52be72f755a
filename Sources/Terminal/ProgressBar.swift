import Text

/// One row that shows a share as a bar and in numbers.
struct ProgressBar {
  /// Cells of the bar.
  static let cells = 20

  var done: Int
  var total: Int
  var unit: String
  var seconds: Double
  /// What the reader can do meanwhile, if anything.
  var hint = ""

  /// The row, cut to `columns`, such as `██████████▌          525 / 1,000 futures  4 s left`.
  func row(columns: Int, unicode: Bool) -> String {
    let share = total > 0 ? min(max(Double(done) / Double(total), 0), 1) : 0
    let text =
      bar(share, unicode: unicode)
      + " \(Self.grouped(done)) / \(Self.grouped(total)) \(unit.printable())" + "  \(time)"
    // A hint that is cut at the edge looks broken: its first clause, or none.
    let hint = hint.printable()
    let hints = [hint, hint.firstRange(of: " and ").map { String(hint[..<$0.lowerBound]) } ?? hint]
    return (hints.map { $0.isEmpty ? text : text + "  " + $0 } + [text])
      .first { $0.displayWidth <= columns } ?? String(text.prefix(max(0, columns)))
  }

  /// The time left if the rest is as fast, once that can be told; the time gone before.
  private var time: String {
    guard seconds >= 1, done > 0, done <= total else {
      let tenths = Int(seconds * 10)
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let left = Int((seconds * Double(total - done) / Double(done)).rounded(.up))
    return left < 120 ? "\(left) s left" : "\(Self.grouped((left + 30) / 60)) min left"
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

  /// A whole number with its thousands separated by commas.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
