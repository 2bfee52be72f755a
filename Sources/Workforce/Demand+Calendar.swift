import Schema

extension Demand {
  /// What the contacts of the week from a Monday are multiplied by for its season, when the
  /// factor of each month is as most likely: the mean of its seven days' months.
  public func seasonFactor(monday: Day) -> Double {
    (0..<7).map { season[(monday + $0).date.month - 1].typical }.reduce(0, +) / 7
  }

  /// Whether the season is known, the same in every future.
  public var hasKnownSeason: Bool { season.allSatisfy { $0.isKnown(as: $0.typical) } }

  /// The day from which growth, doubling and fixes count: its first in a forecast from `start`.
  public func beginning(from start: Day) -> Day { max(start, from ?? start) }

  /// Weeks in which it has been there when the week from a Monday begins, in a forecast from
  /// `start`.
  public func weeks(from start: Day, to monday: Day) -> Double {
    Double(max(0, monday - beginning(from: start))) / 7
  }

  /// The share of the week's days on which the channel is there.
  public func presence(monday: Day) -> Double { monday.shareOfWeek(from: from) }

  /// The shares of the sites in the week from a Monday, in the order of `names`.
  ///
  /// A site that is not open gives its share to those that are, each in proportion to its own;
  /// where none is open nobody gets any. Weeks in which a site opens count by the day.
  public func siteShares(monday: Day, names: [String], openings: [Day?]) -> [Double] {
    let own = names.map { name in sites[named: name]?.magnitude ?? 0 }
    let shares = (0..<7).map { offset in
      let day = monday + offset
      let open = own.indices.map { (openings[$0] ?? day) <= day ? own[$0] : 0 }
      let sum = open.reduce(0, +)
      return sum > 0 ? open.map { $0 / sum } : open
    }
    return own.indices.map { site in shares.map { $0[site] }.reduce(0, +) / 7 }
  }
}

extension DemandPeak {
  /// The days on which it begins, from `start` to before `end`, in order.
  public func starts(from start: Day, before end: Day) -> [Day] {
    let yearly = (start.date.year...end.date.year).flatMap { year in on.map { $0.day(in: year) } }
    return Set(yearly + dates).filter { $0 >= start && $0 < end }.sorted()
  }
}

extension Doubling {
  /// Days of doubling from the beginning of its channel up to a day.
  public func days(from beginning: Day, to day: Day) -> Int { max(0, min(day, until) - beginning) }
}

extension Day {
  /// For a Monday: the share of its week from a day on; all of it where there is no day.
  public func shareOfWeek(from day: Day?) -> Double {
    guard let day else { return 1 }
    return Double(7 - min(7, max(0, day - self))) / 7
  }
}
