/// Work that is done day by day, first come first served: a desk with a stack of papers, people who
/// interview for so many hours a day.
///
/// Each day offers some capacity; what it does not need is gone, what it cannot do waits for the
/// next. A piece of work may be done over several days and is done on the day that finishes it. A
/// day without capacity (a weekend) does nothing. What arrives on a day may be done on it.
///
/// All days' capacities laid end to end make one scale, on which a queue is a single mark: up to
/// there capacity is spoken for or gone. Work that arrives moves the mark on; where it comes to
/// stand is the day on which the work is done. So more capacity never makes anybody wait longer
/// (D. V. Lindley, Proc. Cambridge Phil. Soc. 48, 1952), and with a Poisson number of equal pieces a
/// day the work left over is, number for number, the queue of M/D/c with a service time of one day.
///
/// Work and capacity are whole numbers of any one unit (thousandths of a task, minutes), so that no
/// sum depends on its order.
public struct CapacityQueue: Hashable, Sendable {
  /// Work or capacity, 0 or more.
  public typealias Work = Int64

  /// The most capacity of one day, and the most work that is waiting: sums stay exact below them.
  public static let most: Work = 1 << 46

  /// Capacity of all days before each day, and of all days at the end.
  private var offered: [Work]
  /// Up to where the scale is spoken for or gone.
  private var mark: Work = 0
  /// The day on which the last piece was done; the number of days, where they do not finish it.
  private var day = 0

  /// An empty queue whose day 0, 1, … offers `capacity`; negative counts as 0, above `most` as it.
  public init(capacity: some Sequence<Work>) {
    offered = [0]
    offered.reserveCapacity(capacity.underestimatedCount + 1)
    for amount in capacity { offered.append(offered[offered.count - 1] + Self.bounded(amount)) }
  }

  /// An empty queue of `days` days that offer nothing yet.
  public init(days: Int) {
    offered = Array(repeating: 0, count: max(0, days) + 1)
  }

  /// The days that are known.
  public var days: Int { offered.count - 1 }

  /// Empties the queue, each day offering as much as before.
  public mutating func clear() { (mark, day) = (0, 0) }

  /// Empties the queue, each day offering what `capacity` says; allocates nothing.
  public mutating func clear(offering capacity: (_ day: Int) -> Work) {
    for day in 0..<days { offered[day + 1] = offered[day] + Self.bounded(capacity(day)) }
    clear()
  }

  /// What `day` offers; 0 outside the days that are known.
  public func capacity(on day: Int) -> Work {
    guard (0..<days).contains(day) else { return 0 }
    return offered[day + 1] - offered[day]
  }

  /// Takes `work` that arrives on `day`, behind all that came before, and says the day on which it
  /// is done; nil if the days that are known do not finish it.
  ///
  /// Days are asked in their order. What arrives before day 0 arrives on it; no work is less than 1.
  @discardableResult
  public mutating func take(_ work: Work, on day: Int) -> Int? {
    takeSome(1, of: work, on: day).done
  }

  /// Takes as many as one day finishes of so many pieces of `work` each, which arrive together on
  /// `day`; the next call takes the next of them. Says the day on which those taken are done; nil
  /// for all the pieces, if the days that are known do not finish the first.
  public mutating func takeSome(
    _ pieces: Int, of work: Work, on day: Int
  ) -> (done: Int?, pieces: Int) {
    guard pieces > 0 else { return (nil, 0) }
    let work = max(1, Self.bounded(work))
    mark = max(mark, offered[min(max(0, day), days)])
    guard let today = finishDay(of: work) else {
      let (more, isTooMuch) = work.multipliedReportingOverflow(by: Work(pieces))
      mark += min(isTooMuch ? Self.most : more, Self.most - min(Self.most, left(after: days)))
      return (nil, pieces)
    }
    let most = offered[today + 1] - mark
    let some = min(pieces, Int(most / work))
    mark += Work(some) * work
    return (today, some)
  }

  /// The day on which the next piece would begin, if it came by `day`: the next free place.
  public func nextFree(from day: Int) -> Int? {
    var copy = self
    return copy.take(1, on: day)
  }

  /// How much of what `day` offers is spoken for by work that has been taken, or gone with the days
  /// before it.
  public func spokenFor(on day: Int) -> Work {
    guard (0..<days).contains(day) else { return 0 }
    return min(max(0, mark - offered[day]), capacity(on: day))
  }

  /// Work that is left when `day` is over, of all that has been taken.
  public func left(after day: Int) -> Work {
    guard day + 1 < offered.count else { return max(0, mark - offered[days]) }
    return max(0, mark - offered[max(0, day + 1)])
  }

  /// The day on which the next piece is done; nil if the days that are known do not finish it.
  private mutating func finishDay(of work: Work) -> Int? {
    while day < days, offered[day + 1] - mark < work { day += 1 }
    return day < days ? day : nil
  }

  private static func bounded(_ amount: Work) -> Work { min(max(0, amount), most) }
}
