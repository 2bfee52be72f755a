/// A grid of letters, each in its ink.
struct Canvas {
  let columns: Int
  private var letters: [Character]
  private var inks: [Ink]

  init(columns: Int, rows: Int) {
    self.columns = columns
    letters = Array(repeating: " ", count: columns * rows)
    inks = Array(repeating: .plain, count: columns * rows)
  }

  /// Puts a letter over whatever is there. The cell must lie on the canvas.
  mutating func put(_ letter: String, _ column: Int, _ row: Int, _ ink: Ink) {
    letters[row * columns + column] = Character(letter)
    inks[row * columns + column] = ink
  }

  func isEmpty(_ column: Int, _ row: Int) -> Bool { letters[row * columns + column] == " " }

  /// One row as text without spaces at its end, neighbours of one ink painted together.
  func line(_ row: Int, _ paint: (String, Ink) -> String) -> String {
    let cells = row * columns..<(row + 1) * columns
    guard let last = cells.last(where: { letters[$0] != " " }) else { return "" }
    var out = ""
    var run = ""
    var ink = Ink.plain
    for cell in cells.lowerBound...last {
      if inks[cell] != ink, letters[cell] != " " {
        out += paint(run, ink)
        (run, ink) = ("", inks[cell])
      }
      run.append(letters[cell])
    }
    return out + paint(run, ink)
  }

  /// Columns up to the last letter of a row.
  func width(of row: Int) -> Int {
    let cells = row * columns..<(row + 1) * columns
    return cells.last { letters[$0] != " " }.map { $0 - cells.lowerBound + 1 } ?? 0
  }
}
