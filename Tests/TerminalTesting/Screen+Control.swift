extension Screen {
  /// Shows what a program wrote. A character may be cut between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let scalar = parser.decode(byte) else { continue }
      switch parser.take(scalar) {
      case .printable(let scalar): put(scalar)
      case .control(let scalar): control(scalar)
      case .escape(let final): escape(final)
      case .sequence(let sequence): perform(sequence)
      case nil: break
      }
    }
  }

  /// Shows text.
  public mutating func feed(_ text: String) { feed(text.utf8) }

  private mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": move(row: row, column: 0)
    case "\n": lineFeed()
    case "\u{8}": move(row: row, column: column - 1)
    case "\t": move(row: row, column: (column / 8 + 1) * 8)
    case "\u{7}": bells += 1
    default: break
    }
  }

  private mutating func escape(_ final: Unicode.Scalar) {
    switch final {
    case "7": saved = (row, column)
    case "8": move(row: saved.row, column: saved.column)
    default: break
    }
  }

  private mutating func perform(_ sequence: ControlParser.Sequence) {
    let count = max(1, sequence[0] ?? 1)
    switch sequence.final {
    case "A": move(row: row - count, column: column)
    case "B": move(row: row + count, column: column)
    case "C": move(row: row, column: column + count)
    case "D": move(row: row, column: column - count)
    case "G": move(row: row, column: count - 1)
    case "H": move(row: count - 1, column: max(1, sequence[1] ?? 1) - 1)
    case "J": eraseDisplay(sequence[0] ?? 0)
    case "K": eraseLine(sequence[0] ?? 0)
    case "P": shiftLeft(count)
    case "@": shiftRight(count)
    case "L": insertRows(count)
    case "M": deleteRows(count)
    case "n":
      if !sequence.isPrivate, sequence[0] == 6 { reports.append((row + 1, column + 1)) }
    case "h", "l":
      if sequence.isPrivate, sequence[0] == 2004 { bracketsPastes = sequence.final == "h" }
    default: break  // "m", colours, among them.
    }
  }

  // MARK: Erasing and shifting

  private mutating func eraseLine(_ part: Int) {
    let range =
      switch part {
      case 0: column..<columns
      case 1: 0..<(column + 1)
      default: 0..<columns
      }
    for cell in range { clear(cell) }
    wrapsNext = false
  }

  private mutating func eraseDisplay(_ part: Int) {
    eraseLine(part)
    let others =
      switch part {
      case 0: (row + 1)..<rows
      case 1: 0..<row
      default: 0..<rows
      }
    for other in others { cells[other] = blankRow }
  }

  private mutating func shiftLeft(_ count: Int) {
    let count = min(count, columns - column)
    cells[row].removeSubrange(column..<(column + count))
    cells[row] += Array(repeating: " ", count: count)
  }

  private mutating func shiftRight(_ count: Int) {
    let count = min(count, columns - column)
    cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    cells[row].removeLast(count)
  }

  private mutating func insertRows(_ count: Int) {
    let count = min(count, rows - row)
    cells.insert(contentsOf: Array(repeating: blankRow, count: count), at: row)
    cells.removeLast(count)
  }

  private mutating func deleteRows(_ count: Int) {
    let count = min(count, rows - row)
    cells.removeSubrange(row..<(row + count))
    cells += Array(repeating: blankRow, count: count)
  }
}
