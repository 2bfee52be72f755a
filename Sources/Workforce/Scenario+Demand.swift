import Queueing
import Randomness
import Schema
import Text

extension Scenario {
  /// What no single field of the demand can be blamed for.
  func checkDemand(_ checker: inout Checker) {
    let end = start + 7 * weeks
    for channel in demand {
      let (path, value) = ("demand.\(channel.key)", channel.value)
      let sum = value.sites.map(\.value.number).reduce(0, +)
      if abs(sum - 100) > 1e-6 {
        checker.report(
          "the shares of the sites must make 100%", at: "\(path).sites",
          found: Number.text((sum * 1e6).rounded() / 1e6) + "%",
          next: sum < 100 ? "Raise one of them, or add what is missing." : "Lower one of them.")
      }
      if !service.contains(where: { $0.key == value.family }) {
        checker.report(
          "nothing says how these contacts are answered", at: "\(path).family",
          found: value.family,
          next: "Add service: {\(value.family): {handle-time: 4 minutes}}.")
      }
      checkPromise(of: channel, &checker)
      if let from = value.from, from >= end {
        checker.report(
          "the channel begins after the forecast has ended", at: "\(path).from", found: from.iso,
          next: "Choose a day before \(end.iso), or a longer horizon.")
      }
      if let doubling = value.doubling, doubling.until <= value.beginning(from: start) {
        checker.report(
          "a doubling that ends before it has begun", at: "\(path).doubling.until",
          found: doubling.until.iso,
          next:
            "It counts from \(value.beginning(from: start).iso), when the channel begins: choose "
            + "a later day, or remove doubling.")
      }
      for peak in value.peaks where peak.value.on.isEmpty && peak.value.dates.isEmpty {
        checker.report(
          "a peak needs at least one day", at: "\(path).peaks.\(peak.key)",
          next: "Add on: [06-18] or dates: [2027-02-06].")
      }
      if value.history != nil {
        checker.report(
          "a history is read when a scenario is loaded", at: "\(path).history.file",
          next: "Write it into the scenario's file and load that.")
      }
      if !value.season.contains(where: { $0.largest > 0 }) {
        checker.report(
          "the season leaves no contacts in any month", at: "\(path).season",
          next: "Remove it where every month is alike, or the channel where none ever come.")
      }
      checkLoad(of: channel, &checker)
    }
  }

  /// Refuses a threshold within which work could be left for a quieter half-hour: people would be
  /// planned for its peak all the same.
  private func checkPromise(of channel: Named<Demand>, _ checker: inout Checker) {
    let family = channel.value.family
    guard let within = service[named: family]?.target.within,
      within.magnitude > Demand.longestWait
    else { return }
    checker.report(
      "work that can wait is not planned yet", at: "service.\(family).target.within",
      found: "\(within.text) for \(channel.key)", expected: "at most 30 minutes",
      next: "Each half-hour is staffed for the contacts that come in it, so that \(channel.key) "
        + "would be staffed for its busiest half-hour and not for its day. Write 30 minutes or less, or "
        + "take \(channel.key) out: contacts × handle time ÷ occupancy are its hours.")
  }

  /// Refuses demand that no hall in the world could answer: a slip of the unit, or growth that
  /// nobody ended.
  private func checkLoad(of channel: Named<Demand>, _ checker: inout Checker) {
    guard let handleTime = service[named: channel.value.family]?.handleTime.largest else { return }
    let erlangs =
      channel.value.largestPerWeek(
        from: start, weeks: weeks, redials: coupling?.mostRedials ?? 0)
      * handleTime * (coupling?.handleTimes.upperBound ?? 1) / (Period.week * 86_400)
    guard !(erlangs <= Demand.mostErlangs) else { return }
    checker.report(
      "more work than can be computed", at: "demand.\(channel.key)",
      found: erlangs.isFinite
        ? "\(Number.text(erlangs.rounded())) people talking at every hour" : "no end of contacts",
      expected: "at most \(Number.text(Demand.mostErlangs))",
      next: "Lower contacts or growth, or end the doubling earlier.")
  }
}

extension Demand {
  /// The largest mean load of a channel over a week, in erlangs: so that with any profile no
  /// interval passes what `Queueing` computes.
  public static let mostErlangs = 20_000.0
  /// The longest that contacts may be promised to wait, in seconds: the half-hour they come in.
  public static let longestWait = 1800.0

  /// A bound on the contacts of a week, for estimates.
  func largestPerWeek(from start: Day, weeks: Int, redials: Double) -> Double {
    mostPerWeek(
      from: start, weeks: weeks, contacts: contacts.largest, growth: growth.largest,
      season: season.map(\.largest),
      doubling: doubling?.every.smallest,
      peak: peaks.map { max(1, $0.value.factor.largest) }.reduce(1, *),
      returning: max(redials, returning.largest))
  }

  /// The contacts of the busiest week when everything is as most likely, peaks one at a time.
  public func typicalPerWeek(from start: Day, weeks: Int) -> Double {
    mostPerWeek(
      from: start, weeks: weeks, contacts: contacts.typical, growth: growth.typical,
      season: season.map(\.typical),
      doubling: doubling?.every.typical,
      peak: peaks.map { max(1, $0.value.factor.typical) }.max() ?? 1,
      returning: returning.typical * (1 - resolution.typical))
  }

  /// Contacts that come for each that is new, when everything is as most likely.
  public var typicalRepeats: Double {
    1 / (1 - (1 - resolution.typical) * returning.typical)
  }

  private func mostPerWeek(
    from start: Day, weeks: Int, contacts: Double, growth: Double, season: [Double],
    doubling every: Double?, peak: Double, returning: Double
  ) -> Double {
    let end = start + 7 * weeks
    let days = doubling?.days(from: beginning(from: start), to: end) ?? 0
    let doublings = every.map { Double(days) / max(1, $0) } ?? 0
    return contacts * Portable.exp(max(0, growth) * self.weeks(from: start, to: end))
      * Portable.pow(2, doublings)
      * (season.max() ?? 1) * peak / (1 - returning)
  }
}
