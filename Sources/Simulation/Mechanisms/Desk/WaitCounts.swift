/// Tasks by the working days that they wait: how many, and which shares of them wait how long.
struct WaitCounts: ~Copyable {
  /// Waits longer than this count as this.
  static let mostDays = 255

  private var counts: Column<Int64>
  /// How many there are.
  private(set) var tasks: Int64 = 0
  /// One more than the longest wait: most weeks have short ones, and only those are looked at.
  private var end = 0

  init(isKept: Bool) { counts = Column(repeating: 0, count: isKept ? Self.mostDays + 1 : 0) }

  /// Waits that are told apart.
  var count: Int { counts.count }

  /// Tasks that wait for so many days.
  subscript(days: Int) -> Int64 { counts[days] }

  mutating func clear() {
    counts.fill(0..<end, with: 0)
    (tasks, end) = (0, 0)
  }

  /// Some tasks wait for so many days.
  @inline(__always)
  mutating func add(_ number: Int64, days: Int) {
    let place = min(Self.mostDays, days)
    counts[place] += number
    tasks += number
    end = max(end, place + 1)
  }

  /// Adds all of others.
  mutating func add(_ others: borrowing Self) {
    for days in 0..<others.end { counts[days] += others.counts[days] }
    tasks += others.tasks
    end = max(end, others.end)
  }

  /// Days that a share of the tasks wait no longer than.
  func days(ofShare share: Double) -> Int64 {
    let wanted = share * Double(tasks)
    var (days, seen) = (0, counts[0])
    while days < end - 1, Double(seen) < wanted - 1e-9 {
      days += 1
      seen += counts[days]
    }
    return Int64(days)
  }

  /// The share, in tenths of a per cent, of the tasks that wait no longer than some days; all, where
  /// there are none.
  func permille(upTo days: Int) -> Int64 {
    guard tasks > 0 else { return 1000 }
    var seen: Int64 = 0
    for day in 0..<min(max(0, days) + 1, end) { seen += counts[day] }
    return Int64((1000 * Double(seen) / Double(tasks)).rounded())
  }
}
