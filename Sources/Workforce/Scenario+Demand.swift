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
          ContactFault.sites(isBelow: sum < 100), at: "\(path).sites",
          found: Number.text((sum * 1e6).rounded() / 1e6) + "%")
      }
      if !service.contains(where: { $0.key == value.family }) {
        checker.report(
          ContactFault.noService(family: value.family), at: "\(path).family", found: value.family)
      }
      checkPromise(of: channel, &checker)
      if let from = value.from, from >= end {
        checker.report(
          ContactFault.beginsAfterEnd(end: end.iso), at: "\(path).from", found: from.iso)
      }
      if let doubling = value.doubling, doubling.until <= value.beginning(from: start) {
        let first = value.beginning(from: start).iso
        checker.report(
          ContactFault.doublingBeforeStart(first: first), at: "\(path).doubling.until",
          found: doubling.until.iso)
      }
      for peak in value.peaks where peak.value.on.isEmpty && peak.value.dates.isEmpty {
        checker.report(ContactFault.peakWithoutDay, at: "\(path).peaks.\(peak.key)")
      }
      if value.history != nil {
        checker.report(ContactFault.historyNotRead, at: "\(path).history.file")
      }
      if !value.season.contains(where: { $0.largest > 0 }) {
        checker.report(ContactFault.seasonOfNothing, at: "\(path).season")
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
      ContactFault.workThatWaits(within: within.said, channel: channel.key),
      at: "service.\(family).target.within")
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
    let (people, most) = (Number.text(erlangs.rounded()), Number.text(Demand.mostErlangs))
    checker.report(
      ContactFault.tooMuchWork(people: people, most: most, isFinite: erlangs.isFinite),
      at: "demand.\(channel.key)")
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
