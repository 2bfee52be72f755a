import Workforce

/// The days on which the HR desk works, numbered from 0: every step of its queue is one of them.
///
/// They begin before the forecast, so that papers of the first classes can be sent ahead of it, and
/// go on after it, so that a wait that begins in it has an end.
struct Workdays: Sendable {
  /// Days after the close that are numbered.
  private static let after = 400

  /// By working day: its calendar day, counted from the first Monday.
  let calendar: [Int]
  /// By calendar day, from the first that is numbered on: working days before it.
  private let before: [Int]
  private let firstDay: Int

  /// - Parameter ahead: Working days that are to be numbered before the first Monday, and one more:
  ///   a class on a first Monday that is a holiday needs its papers on the working day before. As far
  ///   as the year before has them.
  init(_ desk: ServiceDesk, start: Day, weeks: Int, ahead: Int) {
    var (first, found) = (0, 0)
    while found <= ahead, first > -366 {
      first -= 1
      if desk.isOpen(on: start + first) { found += 1 }
    }
    let holidays = desk
    var (calendar, before): ([Int], [Int]) = ([], [])
    for day in first..<7 * weeks + Self.after {
      before.append(calendar.count)
      if holidays.isOpen(on: start + day) { calendar.append(day) }
    }
    before.append(calendar.count)
    (self.calendar, self.before, firstDay) = (calendar, before, first)
  }

  var count: Int { calendar.count }

  /// The first working day on a calendar day or after it; `count` where there is none.
  @inline(__always)
  func onOrAfter(_ day: Int) -> Int { before[min(max(0, day - firstDay), before.count - 1)] }

  /// The last working day on a calendar day or before it; −1 where there is none.
  @inline(__always)
  func onOrBefore(_ day: Int) -> Int { onOrAfter(day + 1) - 1 }
}
