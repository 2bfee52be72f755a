public import Text

/// Rows of cells under named columns.
///
///     var table = Table {
///       "measure"
///       "now"
///       Column.group("at opening", ["p10", "p50", "p90"])
///     }
///     table.append("people", 2_000, 3_011, 3_084, 3_160)
public struct Table: Hashable, Sendable {
  /// What the table shows; empty if a heading already says it.
  public var title: Phrase
  /// The columns from left to right.
  public let columns: [Column]
  /// The rows from top to bottom, each with a cell for every column.
  public private(set) var rows: [[Cell]] = []

  /// A table; every row must have a cell for every column.
  public init(_ title: Phrase = .empty, columns: [Column], rows: [[Cell]] = []) {
    self.title = title
    self.columns = columns
    for row in rows { append(row) }
  }

  /// A table without rows yet.
  public init(_ title: Phrase = .empty, @ColumnsBuilder columns: () -> [Column]) {
    self.init(title, columns: columns())
  }

  /// Adds a row, which must have a cell for every column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has one cell for each column")
    rows.append(row)
  }

  /// Adds a row, which must have a cell for every column.
  public mutating func append(_ cells: Cell...) { append(cells) }
}

extension Table {
  /// Whether a column is pushed to the right: it is, if it holds numbers rather than words.
  func isTrailing(_ column: Int) -> Bool {
    switch columns[column].alignment {
    case .leading: false
    case .trailing: true
    case .automatic: column > 0 && !rows.contains { $0[column].isText }
    }
  }

  /// Neighbouring columns with the same group, as ranges of column positions.
  func groups(of columns: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in columns {
      if let last = runs.last, !self.columns[index].group.isEmpty,
        self.columns[last.lowerBound].group == self.columns[index].group
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
