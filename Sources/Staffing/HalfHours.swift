/// The half-hours of a site's week as its families see them together: in which half-hours they meet
/// at its desks.
public struct HalfHours: Sendable {
  /// Half-hours that are alike to every family, taken together.
  struct Groups: Sendable {
    /// How many half-hours each group has.
    var intervals: [Double] = []
    /// By group and family: the place of its class in the family's week; -1 where none of its
    /// contacts come.
    var classes: [Int] = []
  }

  /// A half-hour than which no other is busier for every family: whatever comes to each of them, one
  /// of these is the busiest.
  struct Candidate: Sendable {
    /// From Monday 0:00 on.
    let place: Int
    /// By family: the share of an even week's contacts.
    let shares: [Double]
  }

  /// How many families there are.
  public let families: Int
  /// Where no day stands out, and where some do.
  let even: Groups
  let uneven: Groups
  let evenPeaks: [Candidate]
  let unevenPeaks: [Candidate]
  /// The most classes a family has.
  let mostClasses: Int

  /// The half-hours of families with these shapes, in the order in which they are asked about.
  public init(_ shapes: [WeekShape]) {
    families = shapes.count
    mostClasses = shapes.map(\.mostClasses).max() ?? 0
    let all = 0..<7 * WeekShape.intervalsPerDay
    even = Self.groups(all.map { place in shapes.map { $0.classOfWeek[place] ?? -1 } })
    uneven = Self.groups(all.map { place in shapes.map { $0.placeByDay(place) ?? -1 } })
    let shares = all.map { place in shapes.map { $0.shareOfWeek(place) } }
    evenPeaks = Self.candidates(among: all, shares)
    unevenPeaks = (0..<7).flatMap { day in
      Self.candidates(
        among: day * WeekShape.intervalsPerDay..<(day + 1) * WeekShape.intervalsPerDay, shares)
    }
  }

  func groups(isUneven: Bool) -> Groups { isUneven ? uneven : even }

  func candidates(isUneven: Bool) -> [Candidate] { isUneven ? unevenPeaks : evenPeaks }

  private static func groups(_ classes: [[Int]]) -> Groups {
    var groups = Groups()
    var places: [[Int]: Int] = [:]
    for alike in classes where alike.contains(where: { $0 >= 0 }) {
      if let place = places[alike] {
        groups.intervals[place] += 1
      } else {
        places[alike] = groups.intervals.count
        groups.intervals.append(1)
        groups.classes += alike
      }
    }
    return groups
  }

  private static func candidates(among places: Range<Int>, _ shares: [[Double]]) -> [Candidate] {
    var found: [Candidate] = []
    // Whatever is busier for every family has a larger sum. Of half-hours alike, the first.
    let order = places.map { (place: $0, sum: shares[$0].reduce(0, +)) }
      .sorted { ($1.sum, $0.place) < ($0.sum, $1.place) }
    for (place, sum) in order where sum > 0 {
      let own = shares[place]
      let isBelow = found.contains { other in zip(own, other.shares).allSatisfy { $0 <= $1 } }
      if !isBelow { found.append(Candidate(place: place, shares: own)) }
    }
    return found
  }
}

extension WeekShape {
  /// The share of an even week's contacts that comes in a half-hour.
  fileprivate func shareOfWeek(_ place: Int) -> Double {
    shares[place] * weekdays[place / Self.intervalsPerDay]
  }

  /// The place of a half-hour's class where each day has classes of its own, day after day.
  fileprivate func placeByDay(_ place: Int) -> Int? {
    classOfDay[place].map { own in
      days[..<(place / Self.intervalsPerDay)].reduce(own) { $0 + $1.count }
    }
  }
}
