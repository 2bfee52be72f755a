import PhraseTesting
import Randomness
import Schema
import Statistics
import Testing
import Text
import Workforce

@testable import Fitting

@Suite struct DemandFitTests {
  /// Contacts by the million, so that rounding to whole contacts does not show.
  @Test(arguments: [true, false]) func aPastWithoutNoiseGivesItsNumbers(isDaily: Bool) throws {
    var past = Past(base: 50_000_000)
    // Where only weeks are known, all days count alike.
    if isDaily { past.weekdays = [0.18, 0.16, 0.15, 0.15, 0.14, 0.12, 0.10] }
    let fit = try DemandFit(history(isDaily ? past.daily : past.weekly), peaks: peaks())
    let mean = past.season.reduce(0, +) / 12
    #expect(fit.origin == past.end)
    #expect(abs(fit.contacts.value / (past.base * mean) - 1) < 1e-5)
    let growth = DemandFit.growthPerMonth(try #require(fit.growthPerWeek))
    #expect(abs(growth.value - 1) < 1e-4)
    for (found, truth) in zip(fit.season, past.season) {
      #expect(abs(found.value * mean / truth - 1) < 1e-5)
    }
    #expect(fit.season.count == 12)
    #expect(abs(fit.peaks[0].value.value / 1.5 - 1) < 1e-4)
    #expect(fit.noise.value < 1e-5)
    #expect(fit.weekdays.count == (isDaily ? 7 : 0))
    for (found, truth) in zip(fit.weekdays, past.weekdays) {
      #expect(abs(found.value - truth) < 1e-5)
    }
    #expect(fit.unseen == [])
  }

  /// Of 200 intervals of 90 %, 180 are to hold the truth; 165 is 3.5 standard deviations less.
  @Test func intervalsHoldTheTruthAsOftenAsTheySay() throws {
    var (base, growth, season, midyear, noise) = (0, 0, 0, 0, 0)
    let named = try peaks()
    for seed in 1...200 as ClosedRange<UInt64> {
      let past = Past(noise: 0.05, seed: seed)
      let mean = past.season.reduce(0, +) / 12
      let fit = try DemandFit(history(past.weekly), peaks: named)
      base += fit.contacts.covers(past.base * mean) ? 1 : 0
      growth += DemandFit.growthPerMonth(try #require(fit.growthPerWeek)).covers(1) ? 1 : 0
      season += fit.season[1].covers(0.9 / mean) ? 1 : 0
      midyear += fit.peaks[0].value.covers(1.5) ? 1 : 0
      noise += fit.noise.covers(0.05) ? 1 : 0
    }
    for count in [base, growth, season, midyear, noise] { #expect(count >= 165, "\(count)") }
  }

  /// What is known of season and peaks is taken as it is, and the rest told beside it.
  @Test func whatIsGivenIsNotFitted() throws {
    let past = Past(weeks: 60, base: 50_000_000)
    let fit = try DemandFit(
      history(past.weekly), origin: nil, peaks: peaks(), known: ["midyear": 1.5],
      given: DemandCurve.Given(season: past.season))
    #expect(abs(fit.contacts.value / past.base - 1) < 1e-5)
    #expect(fit.noise.value < 1e-5 && fit.season.isEmpty && fit.peaks.isEmpty)
    // The weeks of the peak too: a robust fit alone would pass over them.
    #expect(fit.fit.residuals.allSatisfy { abs($0) < 1e-4 })
  }

  /// Wide noise: what is told is the mean and not the median, which lies 4 % below it, and the
  /// noise is deviation over mean.
  @Test func whatIsToldIsTheMean() throws {
    var (base, noise) = (0.0, 0.0)
    for seed in 1...60 as ClosedRange<UInt64> {
      var past = Past(weeks: 70, growthPerMonth: 0, midyear: 1, noise: 0.3, seed: seed)
      past.season = Array(repeating: 1, count: 12)
      let fit = try DemandFit(history(past.weekly))
      base += Portable.log(fit.contacts.value / past.base) / 60
      noise += fit.noise.value / 60
    }
    // A fit's error is twice 0.3 / √70, for it is at the end of the line.
    #expect(abs(base) < 0.03, "\(base)")
    #expect(abs(noise - 0.3) < 0.02, "\(noise)")
  }

  /// The handle time of thirteen weeks counts by contacts, whatever was before.
  @Test func handleTimeCountsByContacts() throws {
    let rows = Past(weeks: 20).weekly.split(separator: "\n").dropFirst().enumerated()
    var text = "week,contacts,handle-time\n"
    for (index, row) in rows {
      let rest = index.isMultiple(of: 2) ? "1000,100" : "1200,200"
      text += "\(row.prefix(10)),\(rest)\n"
    }
    // Weeks 7 to 19: seven of 1,200 contacts and six of 1,000.
    let expected = 2_280_000 / 14_400.0
    let handleTime = try #require(try DemandFit(history(text)).handleTime)
    #expect(abs(handleTime.value / expected - 1) < 1e-9)
    #expect(handleTime.low < expected && handleTime.high > expected)
  }

  /// A weekday that is missing in most weeks is a closed one, though it was open once.
  @Test func aClosedWeekdayIsNoHole() throws {
    let rows = Past(weeks: 15).daily.split(separator: "\n").enumerated()
    // Row 0 is the header, and row 7 the first Sunday.
    let open = rows.filter { row, _ in row < 8 || !row.isMultiple(of: 7) }
    let text = open.map { String($0.element) }.joined(separator: "\n")
    let past = try history(text)
    #expect(past.weeks.count == 15 && past.notes.isEmpty)
  }

  @Test func aWildWeekDoesNotBendTheFit() throws {
    let past = Past(noise: 0.03)
    let plain = try DemandFit(history(past.weekly))
    let wild = try DemandFit(history(changing(past.weekly, in: 60..<61) { _, _ in 4_000_000 }))
    #expect(abs(wild.contacts.value / plain.contacts.value - 1) < 0.01)
    #expect(wild.noise.value < 0.06)
  }

  @Test func aShortPastGivesLess() throws {
    let half = try DemandFit(history(Past(weeks: 40).weekly))
    #expect(half.growthPerWeek != nil && half.season.isEmpty)
    let quarter = try DemandFit(history(Past(weeks: 13, noise: 0.02).weekly))
    #expect(quarter.growthPerWeek == nil && quarter.season.isEmpty)
    #expect(quarter.contacts.low < quarter.contacts.high)
  }

  @Test func weeksThatErrAlikeWidenTheIntervals() throws {
    var past = Past(growthPerMonth: 0, noise: 0.05)
    past.season = Array(repeating: 1, count: 12)
    let loose = try DemandFit(history(past.weekly))
    // Contacts that stay as they are for six weeks.
    let first = past.weekly.split(separator: "\n").map { Int($0.dropFirst(11)) ?? 0 }
    let text = changing(past.weekly, in: 2..<132) { line, _ in first[(line - 2) / 6 * 6 + 1] }
    let lasting = try DemandFit(history(text))
    func width(_ number: Fitted) -> Double { number.high / number.low - 1 }
    #expect(width(lasting.contacts) > 1.5 * width(loose.contacts))
  }

  @Test func theSamePastGivesTheSameFit() throws {
    let past = Past(noise: 0.05)
    let (one, other) = (
      try DemandFit(history(past.daily), peaks: peaks()),
      try DemandFit(history(past.daily), peaks: peaks())
    )
    #expect(one.channel() == other.channel() && one.service == other.service)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let fit = try DemandFit(history(Past(noise: 0.05).daily), peaks: peaks())
    let lines = fit.channel(repeats: 1.06)
    #expect(lines.entries?.map(\.key) == ["contacts", "growth", "season", "peaks", "noise"])
    let service = try #require(fit.service)
    let weekdays = try #require(service.value(at: ["profile", "weekdays"]))
    _ = try Kind<[Share]>.list(of: .share, count: 7...7).read(weekdays)
    let shares = try #require(weekdays.elements).compactMap { $0.text?.dropLast() }
    #expect(abs(shares.compactMap { Double($0) }.reduce(0, +) - 100) < 1e-9)
  }
}
