/// What is dated within a forecast: in the order of days, and found day by day.
///
/// Compiled once: which day it is says what comes, and a future need not keep a place in it.
struct Agenda<Item: Sendable>: RandomAccessCollection, Sendable {
  /// By day; what falls on one day stays in the order of the file.
  private let items: [Item]
  /// The day of each item, counted from the first Monday; what is dated before it counts to it.
  let days: [Int]
  /// By week: the position of the first item that is not before it; one more for the close.
  private let firsts: [Int]

  /// - Parameters:
  ///   - items: In any order.
  ///   - weeks: Weeks of the forecast; what is dated before its first Monday counts to that day.
  ///   - day: Counted from the first Monday.
  init(_ items: [Item], weeks: Int, day: (Item) -> Int) {
    let unsorted = items.map { Swift.max(0, day($0)) }
    let order = items.indices.sorted { (unsorted[$0], $0) < (unsorted[$1], $1) }
    self.items = order.map { items[$0] }
    let days = order.map { unsorted[$0] }
    self.days = days
    firsts = (0...weeks).map { week in days.firstIndex { $0 >= 7 * week } ?? days.count }
  }

  /// Nothing is dated.
  init() { (items, days, firsts) = ([], [], []) }

  /// The positions of a week's items.
  func week(_ week: Int) -> Range<Int> {
    items.isEmpty ? 0..<0 : firsts[week]..<firsts[week + 1]
  }

  /// The positions of a day's items.
  func day(_ day: Int) -> Range<Int> {
    let week = week(day / 7)
    var first = week.lowerBound
    while first < week.upperBound, days[first] < day { first += 1 }
    var end = first
    while end < week.upperBound, days[end] == day { end += 1 }
    return first..<end
  }

  var startIndex: Int { 0 }
  var endIndex: Int { items.count }
  subscript(position: Int) -> Item { items[position] }
}
