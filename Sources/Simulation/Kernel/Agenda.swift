/// What is dated within a forecast: in the order of days, and found week by week.
///
/// Compiled once: which week it is says what comes, and a future need not keep a place in it.
struct Agenda<Item: Sendable>: RandomAccessCollection, Sendable {
  /// By day; what falls on one day stays in the order of the file.
  private let items: [Item]
  /// By week: the position of the first item that is not before it; one more for the close.
  private let firsts: [Int]

  /// - Parameters:
  ///   - items: In any order.
  ///   - weeks: Weeks of the forecast; what is dated before its first Monday counts to the first.
  ///   - day: Counted from the first Monday.
  init(_ items: [Item], weeks: Int, day: (Item) -> Int) {
    let days = items.map(day)
    let order = items.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    self.items = order.map { items[$0] }
    let sorted = order.map { days[$0] }
    firsts = (0...weeks).map { week in
      week == 0 ? 0 : sorted.firstIndex { $0 >= 7 * week } ?? sorted.count
    }
  }

  /// Nothing is dated.
  init() { (items, firsts) = ([], []) }

  /// The positions of a week's items.
  func week(_ week: Int) -> Range<Int> {
    items.isEmpty ? 0..<0 : firsts[week]..<firsts[week + 1]
  }

  var startIndex: Int { 0 }
  var endIndex: Int { items.count }
  subscript(position: Int) -> Item { items[position] }
}
