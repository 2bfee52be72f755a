import Text

/// One row that shows a share as a bar and in numbers.
struct ProgressBar {
  /// Cells of the bar.
  static let cells = 20

  var done: Int
  var total: Int
  var unit: String
  var seconds: Double

  /// The row, cut to `columns`, such as `██████████▌          525 / 1,000 futures  0.4 s`.
  func row(columns: Int, unicode: Bool) -> String {
    let share = total > 0 ? min(max(Double(done) / Double(total), 0), 1) : 0
    let tenths = Int(seconds * 10)
    let text =
      bar(share, unicode: unicode)
      + " \(Self.grouped(done)) / \(Self.grouped(total)) \(unit.printable())"
      + "  \(tenths / 10).\(tenths % 10) s"
    return text.displayWidth <= columns ? text : String(text.prefix(max(0, columns)))
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
