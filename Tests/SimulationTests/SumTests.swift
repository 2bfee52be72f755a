import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// What is summed over more than a week, and cut in more ways than are recorded.
@Suite struct SumTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func stretches(_ part: CalendarPart, _ start: String, _ weeks: Int) throws -> [Stretch] {
    Step.calendar(part).stretches(from: try day(start), weeks: weeks)
  }

  // MARK: - The calendar

  /// ISO 8601: the week from 28 Dec 2026 has its Thursday in 2026, whose year has 53 weeks; that
  /// from 30 Nov 2026 has its Thursday on 3 December.
  @Test func E7_aWeekBelongsToThePartOfItsThursday() throws {
    let months = try stretches(.month, "2026-12-07", 104)
    #expect(
      months.prefix(3).map(\.name) == [
        .month(12, of: 2026), .month(1, of: 2027), .month(2, of: 2027),
      ])
    #expect(months.prefix(3).map(\.weeks) == [0..<4, 4..<8, 8..<12])
    #expect(months.prefix(3).map(\.whole) == [5, 4, 4])
    #expect(months.prefix(2).map(\.isPart) == [true, false])
    // 104 weeks end on 4 Dec 2028: the week from 27 Nov has its Thursday on 30 November.
    #expect(months.last?.name == .month(11, of: 2028) && months.last?.isPart == false)
    let years = try stretches(.year, "2026-12-28", 60)
    #expect(years.map(\.name) == [.year(2026), .year(2027), .year(2028)])
    #expect(years.map(\.weeks) == [0..<1, 1..<53, 53..<60])
    #expect(years.map(\.whole) == [53, 52, 52])
    let quarters = try stretches(.quarter, "2027-01-04", 52)
    #expect(quarters.map(\.name) == (1...4).map { .quarter($0, of: 2027) })
    // 1 April, 1 July and 30 September 2027 are Thursdays.
    #expect(quarters.map(\.weeks.count) == [12, 13, 14, 13])
    #expect(quarters.allSatisfy { !$0.isPart })
  }

  @Test func E7_stepsOfWeeksEndWithAPart() throws {
    let steps = Step.weeks(26).stretches(from: try day("2027-01-04"), weeks: 60)
    #expect(steps.map(\.weeks) == [0..<26, 26..<52, 52..<60])
    #expect(steps.map(\.isPart) == [false, false, true])
    #expect(steps.map { $0.name.said(in: .chinese) } == ["2027-01-04", "2027-07-05", "2028-01-03"])
  }

  /// In any year, any weeks: every week is in one month, quarter and year, in order.
  @Test(arguments: ["1969-12-29", "2024-02-26", "2026-06-01", "2199-01-07"])
  func E7_everyWeekIsInOneOfEach(start: String) throws {
    for part in CalendarPart.allCases {
      for weeks in [1, 7, 53, 200] {
        let all = try stretches(part, start, weeks)
        #expect(all.flatMap { Array($0.weeks) } == Array(0..<weeks))
        #expect(Set(all.map(\.name)).count == all.count)
        #expect(all.dropFirst().dropLast().allSatisfy { !$0.isPart })
      }
    }
  }

  // MARK: - What is recorded

  /// A sum is taken in each future: its distribution is that of the futures' own sums.
  @Test func E7_recordedSumsAreThoseOfEachFuture() throws {
    let compiled = try sketch(EverythingTests.world)
    let outcome = compiled.outcome(6)
    let films = (0..<6).map { Film(compiled, future: UInt64($0)) }
    var looked = 0
    for part in CalendarPart.allCases {
      for stretch in Step.calendar(part).stretches(from: compiled.start, weeks: compiled.weeks) {
        for (measure, cut, at) in [
          (Measure.leavers, [Dimension](), [Int]()), (.leavers, [.site], [1]),
          (.promotions, [], []), (.cost, [.site], [0]), (.contacts, [], []), (.working, [], []),
        ] {
          let series = compiled.series(measure, cut, at)
          let sums = films.map { film in
            stretch.weeks.reduce(0) { $0 + film.value(ofSeries: series, week: $1) }
          }
          #expect(outcome.sum(series, over: stretch, in: compiled) == Distribution(sums))
          if sums.contains(where: { $0 != 0 }) { looked += 1 }
        }
      }
    }
    #expect(looked > 40)
    let leavers = compiled.series(.leavers, [.cause], [0])
    let first = try #require(compiled.sums.stretches.first)
    #expect(outcome.sum(leavers, over: first, in: compiled) == nil)
  }

  @Test func E7_threadsDoNotShowInSums() throws {
    let compiled = try sketch(EverythingTests.world)
    let one = Run(compiled, seed: 3, threads: 1).outcome(futures: 0..<20)
    var merged = Run(compiled, seed: 3, threads: 2, batch: 3).outcome(futures: 7..<20)
    merged.merge(Run(compiled, seed: 3, threads: 3, batch: 1).outcome(futures: 0..<7))
    #expect(merged == one)
  }

  /// Recording grows by less than a quarter.
  @Test func E7_sumsAreFewBesideWeeks() throws {
    for weeks in [26, 104, 260] {
      let text = EverythingTests.world.replacing("horizon: 26", with: "horizon: \(weeks)")
      let compiled = try sketch(text)
      let recorded = (compiled.weeks + 1) * compiled.layout.series.count
      #expect(4 * compiled.sums.count < recorded)
    }
  }

  // MARK: - What is played again

  /// Played again week by week, every number is what was recorded.
  @Test func E7_whatIsPlayedAgainIsWhatWasRecorded() throws {
    let compiled = try sketch(EverythingTests.world)
    let (run, futures) = (Run(compiled, seed: 1, threads: 2), 0..<5)
    let outcome = run.outcome(futures: futures)
    let all = Array(compiled.layout.series.indices)
    let weekly = Step.weeks(1).stretches(from: compiled.start, weeks: compiled.weeks)
    let replay = run.replay(all, over: weekly, futures: futures)
    #expect(replay.futures == 5)
    for series in all {
      let kind = compiled.layout.series[series].measure.description.kind
      // A quotient of nothing keeps its last value from week to week.
      guard kind != .ratio else { continue }
      for week in 0..<compiled.weeks {
        #expect(
          replay.distributions[week][series]
            == outcome.distribution(series, week: kind.isStock ? week + 1 : week))
      }
      let whole = replay.distributions[compiled.weeks][series]
      #expect(
        whole == (kind.isStock ? outcome.distribution(series, week: 0) : outcome.close(series)))
    }
    let once = run.replay(
      all, over: Step.weeks(52).stretches(from: compiled.start, weeks: compiled.weeks),
      futures: futures)
    for series in all { #expect(once.distributions[0][series] == outcome.close(series)) }
  }

  /// A month's service level is of all its contacts: with 100 % in a week of 900 contacts and 0 %
  /// in one of 100 it is 90 %, and not the mean of both.
  @Test func E7_aQuotientIsOfAllThatWasCounted() throws {
    let compiled = try sketch(EverythingTests.world)
    let run = Run(compiled, seed: 1, threads: 1)
    let (level, contacts) = (
      compiled.series(.abandonment, [.site], [0]), compiled.series(.contacts, [.site], [0])
    )
    let step = Step.weeks(5).stretches(from: compiled.start, weeks: compiled.weeks)
    let replay = run.replay([level], over: step, futures: 0..<1)
    let film = Film(compiled)
    for (row, stretch) in step.enumerated() {
      let all = stretch.weeks.reduce(0.0) { $0 + Double(film.value(ofSeries: contacts, week: $1)) }
      let lost = stretch.weeks.reduce(0.0) {
        $0 + Double(film.value(ofSeries: contacts, week: $1))
          * Double(film.value(ofSeries: level, week: $1)) / 1000
      }
      // Weeks are kept in tenths of a per cent and in whole contacts.
      let found = try #require(replay.distributions[row][0].mean) / 1000
      #expect(abs(found - lost / all) < 0.0012, "\(row)")
    }
  }

  // MARK: - Further cuts

  private func cut(_ measure: Measure, _ cut: [Dimension]) throws -> CompiledScenario {
    CompiledScenario(
      try sketchedScenario(EverythingTests.world), recording: Recording(measure, by: cut))
  }

  /// What is recorded besides changes nothing of what always is.
  @Test func E8_aFurtherCutChangesNothing() throws {
    let (plain, more) = (try sketch(EverythingTests.world), try cut(.people, [.site, .tier]))
    #expect(more.layout.series.count == plain.layout.series.count + 3 * plain.sites.count)
    let (one, other) = (plain.outcome(4), more.outcome(4))
    for series in plain.layout.series.indices {
      let place = plain.layout.series[series]
      let same = more.series(place.measure, place.cut, place.at)
      #expect(one.close(series) == other.close(same))
    }
  }

  /// People at a site by tier, counted person by person.
  @Test func E8_peopleAtASiteByTier() throws {
    let compiled = try cut(.people, [.site, .tier])
    let film = Film(compiled, future: 1)
    var leads: Set<Int64> = []
    for week in 0...compiled.weeks {
      for site in compiled.sites.indices {
        for tier in 0..<3 {
          let here = film.people[week].values.count {
            compiled.cells.site(of: $0.cell) == site && compiled.cells.tier(of: $0.cell) == tier
          }
          let found = film.value(.people, [.site, .tier], [site, tier], week: week)
          #expect(found == Int64(here))
          if tier == 2 { leads.insert(found) }
        }
      }
    }
    #expect(leads.count > 1)
  }

  /// Every cell is in one place of a further cut, for all that is counted in cells.
  @Test(arguments: [
    (Measure.leavers, Dimension.tier), (.promotions, .tier), (.payroll, .tier), (.pay, .tier),
    (.incentives, .family), (.people, .ladder), (.leavers, .phase), (.hiring, .family),
    (.credits, .tier), (.leavers, .cause),
  ]) func E8_furtherCutsAddUp(measure: Measure, dimension: Dimension) throws {
    #expect(measure.isCut(by: [.site, dimension]))
    let compiled = try cut(measure, [.site, dimension])
    let film = Film(compiled, future: 2)
    let parts = compiled.layout.extent(of: dimension)
    var sum: Int64 = 0
    for week in 0...compiled.weeks {
      for site in compiled.sites.indices {
        var whole = film.value(measure, [.site], [site], week: week)
        // Whose contract is over has that for a cause, and is no leaver.
        if dimension == .cause { whole += film.value(.ended, [.site], [site], week: week) }
        let all = (0..<parts).reduce(0) {
          $0 + film.value(measure, [.site, dimension], [site, $1], week: week)
        }
        #expect(all == whole, "\(measure) \(dimension) \(week)")
        sum += whole
      }
      for part in 0..<parts {
        let over = compiled.sites.indices.reduce(0) {
          $0 + film.value(measure, [.site, dimension], [$1, part], week: week)
        }
        #expect(over == film.value(measure, [dimension], [part], week: week))
      }
    }
    #expect(sum > 0)
  }
}
