/// Something that a mechanism keeps of each person, beside the columns of `Roster`; no room is
/// taken where a scenario does without it.
struct PersonColumn<Element: BitwiseCopyable>: ~Copyable {
  private(set) var isKept: Bool
  private let initial: Element
  private var column: Column<Element>

  /// - Parameter initial: What holds for whoever is new.
  init(repeating initial: Element, isKept: Bool) {
    (self.initial, self.isKept) = (initial, isKept)
    column = Column(repeating: initial, count: 0)
  }

  /// Somebody is new in a row.
  @inline(__always)
  mutating func open(_ row: Int) {
    guard isKept else { return }
    if row >= column.count { column.grow(to: max(1024, 2 * row), with: initial) }
    column[row] = initial
  }

  /// Somebody goes from one row to another.
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) {
    if isKept { column[place] = column[row] }
  }

  /// From now on it is kept or not, of so many who are here: what was kept stays.
  mutating func goOn(isKept: Bool, rows: Int) {
    let isNew = isKept && !self.isKept
    self.isKept = isKept
    if isNew { for row in 0..<rows { open(row) } }
  }

  /// What is kept of a row; where nothing is, what holds for whoever is new.
  subscript(row: Int) -> Element {
    @inline(__always) get { isKept ? column[row] : initial }
    @inline(__always) set { if isKept { column[row] = newValue } }
  }
}
