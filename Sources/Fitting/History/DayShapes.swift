import Workforce

/// How the contacts of a day are spread over it: one shape for all weekdays, and others for those
/// that differ, such as a Saturday that closes at noon.
public struct DayShapes: Sendable {
  /// The shape of most contacts, in hours or half-hours; empty where no time of day is known.
  public private(set) var usual: [Double] = []
  /// The shapes of weekdays, 0 Monday, that differ from it.
  public private(set) var others: [Int: [Double]] = [:]

  /// No shape.
  init() {}

  /// The shapes of days of which the half-hours are known.
  ///
  /// - Parameter byHours: Whether half-hours tell no more than hours.
  init(_ days: [HistoryDay], byHours: Bool) {
    var kinds: [Kind] = []
    for weekday in 0..<7 {
      var own = Kind(weekdays: [weekday])
      for day in days where day.day.weekday == weekday && !day.isPartial { own.add(day.halfHours) }
      guard own.contacts > 0 else { continue }
      // The nearest of those from which it does not differ.
      let near = kinds.indices.filter { !kinds[$0].differs(from: own) }
        .min { kinds[$0].distance(to: own) < kinds[$1].distance(to: own) }
      if let near {
        kinds[near].weekdays += [weekday]
        kinds[near].add(own.halfHours)
      } else {
        kinds.append(own)
      }
    }
    guard let most = kinds.max(by: { $0.contacts < $1.contacts }) else { return }
    func shape(_ kind: Kind) -> [Double] {
      let sums = kind.halfHours
      return byHours ? stride(from: 0, to: sums.count, by: 2).map { sums[$0] + sums[$0 + 1] } : sums
    }
    usual = shape(most)
    for kind in kinds where kind.weekdays != most.weekdays {
      for weekday in kind.weekdays { others[weekday] = shape(kind) }
    }
  }

  /// Weekdays that are taken together.
  private struct Kind {
    var weekdays: [Int]
    var halfHours = [Double](repeating: 0, count: Profile.intervals)

    var contacts: Double { halfHours.reduce(0, +) }

    mutating func add(_ more: [Double]) {
      for index in more.indices { halfHours[index] += more[index] }
    }

    private func shares() -> [Double] {
      let sum = contacts
      return halfHours.map { $0 / sum }
    }

    /// The share of contacts that would have to come at another time.
    func distance(to other: Kind) -> Double {
      zip(shares(), other.shares()).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
    }

    /// Whether one is open when the other is closed, or a twentieth of the contacts, and more than
    /// chance would have it, come at another time.
    func differs(from other: Kind) -> Bool {
      let (mine, theirs) = (shares(), other.shares())
      let (many, few) = (contacts, other.contacts)
      for index in mine.indices where min(mine[index], theirs[index]) == 0 {
        let expected = mine[index] > 0 ? mine[index] * few : theirs[index] * many
        if expected > HistoryDays.fewest, max(mine[index], theirs[index]) > 0.002 { return true }
      }
      // The mean distance of two samples of one shape: √(2 / π) standard deviations.
      let chance = zip(mine, theirs).reduce(0) { sum, pair in
        sum + (0.64 * (pair.0 + pair.1) / 2 * (1 / many + 1 / few)).squareRoot() / 2
      }
      return distance(to: other) > 0.05 + 2 * chance
    }
  }
}
