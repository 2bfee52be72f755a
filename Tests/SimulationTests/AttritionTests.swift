import Foundation
import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// How many leave, in the forms in which it is reported.
@Suite struct AttritionTests {
  private typealias Form = AttritionForm

  /// A form of the first stretch, as a share.
  private func share(_ form: Form, _ outcome: Outcome, stretch: Int = 0) throws -> Double {
    try #require(outcome.attrition(form, stretch: stretch).mean) / 100 / Double(Form.ticks)
  }

  // MARK: - Closed forms

  /// 450 people with a constant hazard of 0.9 a year whom nobody replaces: of those here a year ago
  /// 1 − exp(−0.9) are gone; leavers ÷ mean head count is the hazard; both others are the loss,
  /// since nobody joins.
  @Test func D1_turnoverAndLossOfAConstantHazard() throws {
    let yearly = 1 - exp(-0.9)
    let compiled = try sketch(
      """
      horizon: 52 weeks
      stages: {all: {leaving: \(100 * yearly)%/yr}}
      people: {a: {site: main, family: voice, tier: one, count: 450, stages: {all: 100%}}}
      """)
    let outcome = compiled.outcome(600)
    let years = 364 / 365.25
    // The error of a mean of 600 futures of 450 people, and of the trapezium.
    #expect(abs(try share(.turnover, outcome) - 0.9 * years) < 0.006)
    #expect(abs(try share(.loss, outcome) - (1 - exp(-0.9 * years))) < 0.004)
    let (ofAll, loss) = (try share(.ofAll, outcome), try share(.loss, outcome))
    #expect(ofAll == loss)
    #expect(outcome.attrition(.early, stretch: 0).isEmpty)
  }

  /// Every leaver is replaced at once: turnover is the hazard, 60 % of a year; of those here a year
  /// ago 1 − exp(−0.6) are gone; leavers ÷ (450 + joiners) is about 0.6 ÷ 1.6.
  @Test func D1_threeFormsWhereLeaversAreReplaced() throws {
    let hazard = 0.6
    let compiled = try sketch(
      """
      horizon: 52 weeks
      sites: {main: {seats: 450, target: 100%}}
      stages: {all: {leaving: \(100 * (1 - exp(-hazard)))%/yr}}
      recruiting: {lead-time: 0 weeks, least-class: 1, class-size: 1000}
      people: {a: {site: main, family: voice, tier: one, count: 450, stages: {all: 100%}}}
      intake:
        refill: {site: main, family: voice, policy: keep-up, date: 2027-01-04, every: 1 week}
      """)
    let outcome = compiled.outcome(300)
    let years = 364 / 365.25
    let leavers = try #require(outcome.close(compiled.series(.leavers)).mean)
    #expect(abs(leavers - hazard * years * 450) < 16)
    #expect(abs(try share(.turnover, outcome) - hazard * years) < 0.012)
    #expect(abs(try share(.loss, outcome) - (1 - exp(-hazard * years))) < 0.006)
    #expect(abs(try share(.ofAll, outcome) - hazard / (1 + hazard)) < 0.01)
    #expect(abs(try share(.early, outcome) - (1 - exp(-hazard * 90 / 365.25))) < 0.012)
  }

  /// Gone within 90 days: of a class of 60 with a weekly loss of 5 %, 1 − 0.95^(90/7). A class of
  /// which the 90th day lies beyond the close is left out.
  @Test func D1_earlyLeaversAreThoseOfThe90FirstDays() throws {
    func early(_ date: String) throws -> Distribution {
      try sketch(
        """
        horizon: 30 weeks
        stages: {all: {leaving: 5%/week}}
        intake: {new: {site: main, family: voice, date: \(date), size: 60}}
        """
      ).outcome(800).attrition(.early, stretch: 0)
    }
    // 30 weeks from 4 Jan end on 2 Aug; 90 days before is 4 May.
    for date in ["2027-01-04", "2027-03-17", "2027-05-04"] {
      let found = try #require(try early(date).mean) / 100 / Double(Form.ticks)
      #expect(abs(found - (1 - exp(90.0 / 7 * log(0.95)))) < 0.009, "\(date)")
    }
    #expect(try early("2027-05-05").isEmpty)
  }

  // MARK: - Person by person

  /// Whoever was there on one Monday and not on another is gone, wherever they were moved.
  @Test(arguments: 0..<6) func D1_lossIsCountedByPerson(number: UInt64) throws {
    let scenario = try sketchedScenario(EverythingTests.world)
    let step = Step.weeks(10)
    let compiled = CompiledScenario(
      scenario, recording: Recording(attrition: step.stretches(from: scenario.start, weeks: 26)))
    let film = Film(compiled, future: number)
    var future = Future(compiled: compiled, seed: 1)
    future.mechanisms.attrition.countPlaces()
    future.play(number)
    var (lostInAll, goneInAll, endedInAll): (Int64, Int64, Int64) = (0, 0, 0)
    for (place, stretch) in compiled.attrition.enumerated() {
      let (before, after) = (
        film.people[stretch.weeks.lowerBound], film.people[stretch.weeks.upperBound]
      )
      for site in compiled.sites.indices {
        for tier in 0..<3 {
          func isHere(_ cell: Int) -> Bool {
            compiled.cells.site(of: cell) == site && compiled.cells.tier(of: cell) == tier
          }
          let tally = future.mechanisms.attrition.tally(
            place, of: (0..<compiled.cells.count).filter(isHere))
          let here = before.filter { isHere($0.value.cell) }
          #expect(tally[.here] == Int64(here.count))
          // Whose term ended is gone, and no loss.
          let gone = Int64(here.count { after[$0.key] == nil })
          #expect(tally[.lost] <= gone)
          goneInAll += gone - tally[.lost]
          lostInAll += tally[.lost]
        }
      }
      let all = future.mechanisms.attrition.tally(place)
      func flow(_ measure: Measure) -> Int64 {
        stretch.weeks.reduce(0) { $0 + film.value(measure, week: $1) }
      }
      let ended = stretch.weeks.reduce(0) {
        $0 + film.value(.ended, week: $1)
      }
      #expect(goneInAll <= ended)
      (goneInAll, endedInAll) = (0, endedInAll + ended)
      #expect(all[.leavers] == flow(.leavers))
      #expect(all[.joined] == flow(.starters))
      let heads = stretch.weeks.reduce(0) {
        $0 + film.value(.people, week: $1) + film.value(.people, week: $1 + 1)
      }
      #expect(all[.heads] == heads)
      #expect(all[.here] + all[.joined] - all[.leavers] - ended == Int64(after.count))
    }
    #expect(lostInAll > 5 && (number > 0 || endedInAll > 0))
  }

  /// By cause the parts of turnover add up to the whole; at each site, too.
  @Test func D1_causesAddUp() throws {
    let compiled = try sketch(EverythingTests.world)
    let run = Run(compiled, seed: 1, threads: 2)
    for site in [nil, 0, 1] {
      let whole = run.attrition(by: nil, at: site, futures: 0..<4)
      let parts = run.attrition(by: .cause, at: site, futures: 0..<4)
      let forms = Form.allCases.count
      for form in Form.allCases {
        let all = whole.distributions[0][form.rawValue].mean ?? 0
        func sum(_ groups: Range<Int>) -> Double {
          groups.reduce(0.0) {
            $0 + (parts.distributions[0][$1 * forms + form.rawValue].mean ?? 0)
          }
        }
        let causes = compiled.departures.count
        #expect(abs(sum(0..<causes) - all) < 10 && all > 0, "\(form)")
        // Who goes and who is sent away are all, too.
        #expect(compiled.causeKinds == [.voluntary, .dismissed])
        #expect(parts.distributions[0].count == (causes + 2) * forms)
        #expect(abs(sum(causes..<causes + 2) - all) < 10)
        let dismissed = (0..<causes).filter { compiled.departures[$0] == .dismissed }
        let together = sum(causes + 1..<causes + 2)
        #expect(abs(dismissed.reduce(0.0) { $0 + sum($1..<$1 + 1) } - together) < 10)
        #expect(form == .early || together > 0)
      }
    }
  }

  /// What is recorded in a run is what is played again.
  @Test func D1_recordedAndPlayedAgainAreTheSame() throws {
    let compiled = try sketch(EverythingTests.world)
    let outcome = compiled.outcome(12)
    let replay = Run(compiled, seed: 1, threads: 1).attrition(by: nil, futures: 0..<12)
    for form in Form.allCases {
      #expect(outcome.attrition(form, stretch: 0) == replay.distributions[0][form.rawValue])
    }
  }

  /// Years go back from the close; what is left over comes first.
  @Test func D1_yearsGoBackFromTheClose() throws {
    let start = try #require(Day("2027-01-04"))
    for (weeks, ranges) in [
      (104, [0..<52, 52..<104]), (52, [0..<52]), (30, [0..<30]), (60, [0..<8, 8..<60]),
    ] {
      let years = Stretch.years(toWeek: weeks, from: start)
      #expect(years.map(\.weeks) == ranges)
      #expect(years.map(\.isPart) == ranges.map { $0.count < 52 })
    }
  }

  /// Who is in post on the first day is no joiner, however short the time there has been: of all
  /// early losses none is of anybody else.
  @Test func D1_whoIsInPostHasNotJoined() throws {
    let compiled = try sketch(
      """
      stages:
        training: {length: 14 days, leaving: 30%/week, takes-contacts: no, pass: 0%}
        mature: {leaving: 0%/week}
      people: {new: {site: main, family: voice, tier: one, count: 50, stages: {training: 100%}}}
      """)
    let outcome = compiled.outcome(20)
    #expect(outcome.attrition(.early, stretch: 0).mean == nil)
  }
}
