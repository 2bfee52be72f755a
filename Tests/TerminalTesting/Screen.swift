public import Text

/// What a person would see: a small terminal emulator, enough for a line editor and its program.
///
/// It knows printable text with wide and combining characters, wrapping as terminals do it (only
/// when the next character comes), scrolling, and the control sequences listed in
/// `Screen+Control.swift`. Anything else is ignored, as a terminal would.
public struct Screen: Sendable {
  /// Width in cells.
  public private(set) var columns: Int
  /// Height in cells.
  public private(set) var rows: Int
  /// The cursor's row, from 0 at the top.
  public internal(set) var row = 0
  /// The cursor's column, from 0 at the left.
  public internal(set) var column = 0
  /// Whether the program asked for pastes to be marked.
  public internal(set) var bracketsPastes = false
  /// How wide signs are drawn that fonts differ on.
  public var signs = SignWidth.narrow
  /// Where the cursor was each time the program asked for it, from 1.
  public internal(set) var reports: [(row: Int, column: Int)] = []
  /// How often the bell rang.
  public internal(set) var bells = 0

  /// Rows of cells. A wide character stands in its left cell and leaves the right one empty.
  var cells: [[String]]
  /// Whether the last column was just written: the next character goes to the next row.
  var wrapsNext = false
  var saved = (row: 0, column: 0)
  var parser = ControlParser()

  /// An empty screen.
  public init(columns: Int = 80, rows: Int = 24) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as text, without the blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      let end = row.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return row[..<end].joined()
    }
  }

  /// The row the cursor is in.
  public var line: String { lines[row] }

  /// All rows down to the last that is not blank.
  public var text: String {
    let lines = lines
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return lines[..<end].joined(separator: "\n")
  }

  /// Changes the size. Text is cut or left where it is, not wrapped anew; rows scroll off the top
  /// where the cursor would otherwise be below the screen.
  public mutating func resize(columns: Int, rows: Int) {
    let above = max(0, row - rows + 1)
    cells.removeFirst(above)
    row -= above
    cells = cells.prefix(rows).map { line in
      Array(line.prefix(columns)) + Array(repeating: " ", count: max(0, columns - line.count))
    }
    (self.columns, self.rows) = (columns, rows)
    while cells.count < rows { cells.append(blankRow) }
    column = min(column, columns - 1)
    wrapsNext = false
  }

  var blankRow: [String] { Array(repeating: " ", count: columns) }

  // MARK: Writing

  /// Puts a character at the cursor and moves on.
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = SignWidth.$current.withValue(signs) { scalar.displayWidth }
    guard width > 0 else { return combine(scalar) }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    wrapsNext = false
    for cell in column..<(column + width) { clear(cell) }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column >= columns { (column, wrapsNext) = (columns - 1, true) }
  }

  /// Adds a combining mark to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var cell = wrapsNext ? column : column - 1
    if cell > 0, cells[row][cell].isEmpty { cell -= 1 }
    if cell >= 0 { cells[row][cell].unicodeScalars.append(scalar) }
  }

  /// Blanks a cell; half of a wide character takes the other half with it.
  mutating func clear(_ cell: Int) {
    if cells[row][cell].isEmpty, cell > 0 { cells[row][cell - 1] = " " }
    if cell + 1 < columns, cells[row][cell + 1].isEmpty { cells[row][cell + 1] = " " }
    cells[row][cell] = " "
  }

  /// Goes one row down, scrolling at the bottom.
  mutating func lineFeed() {
    wrapsNext = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(blankRow)
    }
  }

  /// Goes to a place, or as near to it as the screen allows.
  mutating func move(row: Int, column: Int) {
    self.row = min(max(row, 0), rows - 1)
    self.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }
}
