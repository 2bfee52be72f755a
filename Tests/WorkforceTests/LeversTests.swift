import PhraseTesting
import Randomness
import Schema
import Testing
import Text
import Workforce

@Suite struct LeversTests {
  private static let team = """
    title: Test
    start: 2027-01-04
    horizon: 52 weeks
    sites: {office: {seats: 30}}
    families: {voice: {}}
    stages: {novice: {length: 90 days, leaving: 5%/month}, mature: {leaving: 2%/month}}
    causes: {pay: {share: 60%}, other: {share: 40%}}
    tiers: {agent: {pay: "3,500 CNY/month"}, senior: {pay: "4,500 CNY/month"}}
    """

  private func read(_ more: String, team: String = Self.team) throws(Problems) -> Scenario {
    try Scenario.schema.read(Node(yaml: team + "\n" + more, file: "test.yaml"))
  }

  /// Everything wrong with the team and what is added to it, as a user reads it.
  private func report(_ more: String, team: String = Self.team) -> String {
    do throws(Problems) {
      _ = try read(more, team: team)
      return ""
    } catch {
      return error.all.map { ProblemReport($0).text }.joined(separator: "\n")
    }
  }

  @Test func allThatIsDeclaredIsSound() {
    #expect(Levers.schema.faults == [])
    #expect(Peak.schema.faults == [])
    #expect(Effects.schema.faults == [])
    #expect(Scenario.schema.faults == [])
    for record in [
      PayEffect.schema.faults, BonusEffect.schema.faults, MentorEffect.schema.faults,
      PromiseEffect.schema.faults, Stagnation.schema.faults, Poaching.schema.faults,
    ] {
      #expect(record == [])
    }
  }

  /// Every number that is believed says where it is from.
  @Test func everyBeliefHasASource() throws {
    let effects = try #require(Scenario.schema.shape.at(["effects"]))
    guard case .record(let fields) = effects else { return }
    for field in fields.members {
      guard case .record(let parts) = field.shape else { continue }
      // Neither a cause nor whom poachers take is believed of anything.
      for part in parts.members where !["cause", "credits"].contains(part.name) {
        let source = try #require(part.source, "effects.\(field.name).\(part.name)")
        #expect(
          source.contains("assumption") || source.contains("unless"),
          "effects.\(field.name).\(part.name): \(source)")
      }
    }
  }

  @Test func leftAloneNothingChanges() throws {
    let levers = try read("").levers
    #expect(levers.payRise.magnitude == 0)
    #expect(levers.peakBonus == nil && levers.amenities == nil && levers.recognition == nil)
    #expect(levers.mentors.number == 0 && levers.promiseGap.number == 0)
    #expect(try read("").peaks.isEmpty)
  }

  @Test func aLeverIsReadAndWritten() throws {
    let scenario = try read(
      """
      peaks: {singles-day: {from: 11-01, to: 11-12, paid: 12-15, workload: 1.2 to 1.5}}
      levers: {pay-rise: -5%, peak-bonus: 800 CNY, amenities: 60 CNY/month, mentors: 50%}
      effects: {bonus: {hold: -40%, cause: pay}, workload: {cause: other}}
      """)
    #expect(scenario.levers.peakBonus?.magnitude == 80_000)
    #expect(abs(scenario.levers.payRise.magnitude - Portable.log1p(-0.05)) == 0)
    #expect(scenario.effects.bonus.cause == "pay")
    #expect(scenario.effects.bonus.cliff.text == "25% to 75%")
    #expect(scenario.effects.workload.size.text == "3% to 8%")
    let again = try Scenario.schema.read(Scenario.schema.write(scenario))
    #expect(again.levers.peakBonus == scenario.levers.peakBonus)
    #expect(again.effects.bonus.hold == scenario.effects.bonus.hold)
    #expect(again.peaks[0].value.paid == scenario.peaks[0].value.paid)
  }

  @Test func aChangeIsTheLogarithmOfItsFactor() {
    for (percent, factor) in [(-50.0, 0.5), (0, 1), (100, 2), (25, 1.25)] {
      let change = Change(number: percent, suffix: "%")
      #expect(abs((change?.magnitude ?? .nan) - Portable.log(factor)) < 1e-15)
    }
  }

  @Test func seasonsPassTheYear() throws {
    let scenario = try read(
      """
      peaks:
        autumn: {from: 11-01, to: 11-12, paid: 12-15}
        winter: {from: 12-20, to: 01-10, paid: 01-31}
        plain: {from: 06-01, to: 06-18}
      """)
    let (from, to) = (try #require(Day("2027-01-04")), try #require(Day("2027-12-31")))
    func seasons(_ index: Int) -> [[String?]] {
      scenario.peaks[index].value.seasons(from: from, to: to)
        .map { [$0.first.iso, $0.last.iso, $0.paid?.iso] }
    }
    #expect(
      seasons(0) == [
        ["2026-11-01", "2026-11-12", "2026-12-15"], ["2027-11-01", "2027-11-12", "2027-12-15"],
      ])
    #expect(
      seasons(1) == [
        ["2026-12-20", "2027-01-10", "2027-01-31"], ["2027-12-20", "2028-01-10", "2028-01-31"],
      ])
    #expect(seasons(2).last == ["2027-06-01", "2027-06-18", nil])
  }

  @Test(arguments: [
    (
      "levers: {peak-bonus: 800 CNY}",
      """
      test.yaml:9:22: levers.peak-bonus: there is no peak to pay a bonus for
        found: 800 CNY
        Add a peak first: set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}
      """
    ),
    (
      "levers: {peak-bonus: 800 CNY}\npeaks: {spring: {from: 02-01, to: 02-10}}",
      """
      test.yaml:9:22: levers.peak-bonus: no peak has a day of payment
        found: 800 CNY
        Give one first: set peaks.spring.paid 12-15
      """
    ),
    (
      "levers: {amenities: 60 EUR/month}",
      """
      test.yaml:9:21: levers.amenities: all money must be in one currency
        expected: an amount in CNY
        found: 60 EUR/month
      """
    ),
    (
      "effects: {pay: {cause: pey}}",
      """
      test.yaml:9:24: effects.pay.cause: no such name in causes
        expected: one of pay, other
        found: pey
        did you mean pay?
      """
    ),
  ])
  func problem(_ more: String, _ expected: String) { #expect(report(more) == expected) }

  @Test func moneyNeedsPayToBeWeighedAgainst() {
    let unpaid = Self.team.replacing(#", senior: {pay: "4,500 CNY/month"}"#, with: ", senior: {}")
    let report = report("levers: {recognition: 20 CNY/month}", team: unpaid)
    #expect(report.contains("a tier has no pay to weigh it against"))
    #expect(report.contains("Give tiers.senior.pay, such as 3,200 CNY/month."))
  }

  @Test func poachingNeedsTiers() {
    let one = Self.team.replacing(#", senior: {pay: "4,500 CNY/month"}"#, with: "")
    #expect(
      report("effects: {poaching: {rate: 1%/month}}", team: one)
        .contains("poaching rises from tier to tier, and there is only one"))
  }

  @Test func poachingByCreditsNeedsCourses() {
    let one = Self.team.replacing(#", senior: {pay: "4,500 CNY/month"}"#, with: "")
    let sought = "effects: {poaching: {rate: 1%/month, credits: 20}}"
    #expect(report(sought).contains("there is no course that gives credits"))
    let basics = "courses: {basics: {credits: 10, every: 13 weeks}}\n"
    let beyond = report(basics + sought)
    #expect(beyond.contains("more credits than all courses together can give"))
    #expect(beyond.contains("at most 10"))
    #expect(report(basics + sought.replacing("20", with: "10"), team: one) == "")
    #expect(report(basics + sought.replacing("20", with: "0")) != "")
  }

  @Test(arguments: ["failed-test", "poached"])
  func causesOfTheModelAreItsOwn(_ name: String) {
    let taken = Self.team.replacing("other:", with: "\(name):")
    #expect(report("", team: taken).contains("this cause is made by the model"))
  }

  @Test(arguments: [
    "levers: {pay-rise: 5}", "levers: {peak-bonus: 800}", "levers: {peak-bonus: -800 CNY}",
    "levers: {mentors: 120%}", "levers: {mentor-time: 160%}", "levers: {pay-rise: 400%}",
    "effects: {bonus: {hold: -120%}}", "effects: {pay: {elasticity: -1}}",
    "peaks: {spring: {from: 02-30, to: 03-01}}", "effects: {mentor: {lasts: -3 days}}",
  ])
  func badValuesAreRefused(_ more: String) { #expect(report(more) != "") }
}
