import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Every problem that a scenario as a whole can have: its text and its place.
@Suite struct CheckingTests {
  @Test func theBaseIsSound() {
    #expect(report(base) == "")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var report: String
    var testDescription: String { new }

    init(_ old: String, _ new: String, _ report: String) {
      (self.old, self.new, self.report) = (old, new, report)
    }
  }

  @Test(arguments: cases)
  func problem(_ example: Case) throws {
    let yaml = try #require(base(replacing: example.old, with: example.new))
    #expect(report(yaml) == example.report)
  }

  static let cases: [Case] = [
    Case(
      "start: 2027-01-04", "start: 2027-01-06",
      """
      test.yaml:2:8: start: a forecast starts on a Monday
        found: 2027-01-06
        The Monday before is 2027-01-04.
      """),
    Case(
      "start: 2027-01-04", "start: 2027-02-29",
      """
      test.yaml:2:8: start: there is no such day in the calendar
        expected: a date from 1900-01-01 to 2200-12-31
        found: 2027-02-29
      """),
    Case(
      "start: 2027-01-04", "start: 2300-01-01",
      """
      test.yaml:2:8: start: there is no such day in the calendar
        expected: a date from 1900-01-01 to 2200-12-31
        found: 2300-01-01
      """),
    Case(
      "start: 2027-01-04", "start: 2027-1-4",
      """
      test.yaml:2:8: start: not a date
        expected: a date, such as 2027-09-06
        found: 2027-1-4
        did you mean 2027-01-04?
      """),
    Case(
      "horizon: 52 weeks", "horizon: 1 year",
      """
      test.yaml:3:10: horizon: a forecast lasts whole weeks
        found: 1 year
        Write 52 weeks.
      """),
    Case(
      "horizon: 52 weeks", "horizon: 0 days",
      """
      test.yaml:3:10: horizon: out of range
        expected: a length of time from 7 days to 3,654 days
        found: 0 days
      """),
    Case(
      "horizon: 52 weeks", "horizon: 8 days",
      """
      test.yaml:3:10: horizon: a forecast lasts whole weeks
        found: 8 days
        Write 1 week.
      test.yaml:5:32: sites.office.opening: the site opens after the forecast has ended
        found: 2027-02-01
        Choose a day before 2027-01-11, or a longer horizon.
      test.yaml:25:11: intake.spring.date: a class must start within the forecast
        expected: a day from 2027-01-04 to 2027-01-10
        found: 2027-02-01
        Choose an earlier day, or a longer horizon.
      """),
    Case(
      "horizon: 52 weeks", "horizon: 50 to 52 weeks",
      """
      test.yaml:3:10: horizon: a single number is needed here, not a distribution
        expected: a length of time, such as 15 days or 3 weeks or 6 months
        found: 50 to 52 weeks
      """),
    Case(
      "seats: 30,", "seats: 2147483648,",
      """
      test.yaml:5:19: sites.office.seats: out of range
        expected: a number from 1 to 100,000
        found: 2147483648
      """),
    Case(
      "opening: 2027-02-01", "opening: 2028-01-03",
      """
      test.yaml:5:32: sites.office.opening: the site opens after the forecast has ended
        found: 2028-01-03
        Choose a day before 2028-01-03, or a longer horizon.
      """),
    Case(
      "opening: 2027-02-01", "seats-per-week: 10",
      """
      test.yaml:5:39: sites.office.seats-per-week: seats become usable week by week only where a site opens
        Add opening: 2027-01-04, or remove seats-per-week.
      """),
    Case(
      "office: {seats: 30", "我的 职场: {seats: 30",
      """
      test.yaml:5:3: sites.我的 职场: not a name
        expected: 1 to 40 letters, digits, - or _
        found: 我的 职场
        Names are typed in commands: no spaces, no dots.
      test.yaml:20:18: people.agents.site: no such name in sites
        expected: one of 我的 职场
        found: office
      test.yaml:23:11: intake.spring.site: no such name in sites
        expected: one of 我的 职场
        found: office
      """),
    Case(
      "  training: {length: 15 days, leaving: 9%/month, takes-contacts: no, pass: 95%}\n", "",
      """
      test.yaml:7:21: families.voice.training: the only stage never ends
        Remove it, or add a stage after mature.
      test.yaml:7:36: families.voice.pass: the only stage never ends
        Remove it, or add a stage after mature.
      """),
    Case(
      "length: 15 days, ", "",
      """
      test.yaml:9:13: stages.training: a stage that others follow needs a length
        Add length: 3 months, or move the stage to the end.
      """),
    Case(
      "length: 15 days, ", "length: 1000 years, ",
      """
      test.yaml:9:22: stages.training.length: out of range
        expected: a length of time from 0.003 years to 10.02 years
        found: 1000 years
      """),
    Case(
      "mature: {leaving: 2%/month,", "mature: {length: 3 months, pass: 50%, leaving: 2%/month,",
      """
      test.yaml:10:20: stages.mature.length: the last stage has no end
        Remove its length, or add a stage after it.
      test.yaml:10:36: stages.mature.pass: the last stage never ends, so that nobody sits its test
        Remove it, or add a stage after it.
      """),
    Case(
      "mature: {leaving: 2%/month,", "mature: {leaving: 2%/month, takes-contacts: no,",
      """
      test.yaml:9:3: stages: in no stage do people take contacts
        Set takes-contacts: yes in at least one stage.
      """),
    Case(
      "causes: {pay: 100%}", "causes: {pay: 60%, fun: 40%}",
      """
      test.yaml:10:50: stages.mature.causes.fun: no such name in causes
        expected: one of pay, other
        found: fun
      """),
    Case(
      "causes: {pay: 100%}", "causes: {pay: 60%}",
      """
      test.yaml:10:39: stages.mature.causes: the shares must make 100%
        found: 60%
        Raise one of them, or add what is missing.
      """),
    Case(
      "other: {share: 40%}", "other: {share: 45%}",
      """
      test.yaml:12:3: causes: the shares must make 100%
        found: 105%
        Lower one of them.
      """),
    Case(
      "other: {share: 40%}", "failed-test: {share: 40%}",
      """
      test.yaml:13:16: causes.failed-test: this cause is made by the model
        It counts those who fail the test at the end of a stage. Choose another name.
      """),
    Case(
      "  pay: {share: 60%}\n  other: {share: 40%}\n", "  {}\n",
      """
      test.yaml:10:40: stages.mature.causes.pay: no such name in causes
        found: pay
        Add an entry to causes first.
      test.yaml:12:3: causes: at least one cause of leaving is needed
        Add an entry, named as you like.
      """),
    Case(
      "from: agent, to: senior", "from: agent, to: agent",
      """
      test.yaml:18:32: reviews.to-senior.to: a review must lead to another tier
        found: agent
        Name the tier that people come to.
      """),
    Case(
      "from: agent, to: senior", "from: agent, to: seniors",
      """
      test.yaml:18:32: reviews.to-senior.to: no such name in tiers
        expected: one of agent, senior
        found: seniors
        did you mean senior?
      """),
    Case(
      "on: [06-30, 12-31]", "on: []",
      """
      test.yaml:18:44: reviews.to-senior.on: a review needs at least one date
        Write on: [06-30, 12-31].
      """),
    Case(
      "on: [06-30, 12-31]", "on: [02-28, 02-29]",
      """
      test.yaml:18:52: reviews.to-senior.on.2: the review is held twice on one day
        found: 02-29
        Remove it.
      """),
    Case(
      "on: [06-30, 12-31]", "on: [02-30]",
      """
      test.yaml:18:45: reviews.to-senior.on.1: there is no such day in the calendar
        expected: a month and a day, such as 06-30 or 12-31
        found: 02-30
      """),
    Case(
      "stages: {mature: 100%}", "stages: {}",
      """
      test.yaml:20:73: people.agents.stages: the shares must make 100%
        found: 0%
        Raise one of them, or add what is missing.
      """),
    Case(
      "stages: {mature: 100%}", "stages: {training: 10.5%, mature: 90%}",
      """
      test.yaml:20:73: people.agents.stages: the shares must make 100%
        found: 100.5%
        Lower one of them.
      """),
    Case(
      "date: 2027-02-01", "date: 2027-01-01",
      """
      test.yaml:25:11: intake.spring.date: a class must start within the forecast
        expected: a day from 2027-01-04 to 2028-01-02
        found: 2027-01-01
        Count who has come before among the people.
      """),
    Case(
      "date: 2027-02-01", "date: 2028-01-03",
      """
      test.yaml:25:11: intake.spring.date: a class must start within the forecast
        expected: a day from 2027-01-04 to 2028-01-02
        found: 2028-01-03
        Choose an earlier day, or a longer horizon.
      test.yaml:27:12: intake.spring.until: the last class cannot start before the first
        expected: a day from 2028-01-03 on
        found: 2027-08-31
      """),
    Case(
      "until: 2027-08-31", "until: 2027-01-31",
      """
      test.yaml:27:12: intake.spring.until: the last class cannot start before the first
        expected: a day from 2027-02-01 on
        found: 2027-01-31
      """),
    Case(
      "    every: 8 weeks\n", "",
      """
      test.yaml:26:12: intake.spring.until: until is for a series of classes
        Add every: 1 week, or remove until.
      """),
    Case(
      "every: 8 weeks", "every: 0 days",
      """
      test.yaml:26:12: intake.spring.every: out of range
        expected: a length of time from 1 day to 3,660 days
        found: 0 days
      """),
    Case(
      "size: 3", "size: 3\n    varies: often",
      """
      test.yaml:29:13: intake.spring.varies: not one of the words allowed
        expected: one of none, poisson
        found: often
      """),
    Case(
      "4,500 CNY", "4,500 EUR",
      """
      test.yaml:16:17: tiers.senior.pay: all pay must be in one currency
        expected: CNY
        found: EUR
        Convert it: pay of all tiers is added up.
      """),
    Case(
      "count: 20", "count: 2147483648",
      """
      test.yaml:20:61: people.agents.count: out of range
        expected: a number from 0 to 200,000
        found: 2147483648
      """),
    Case(
      "slots: 10%", "slots: lots",
      """
      test.yaml:18:67: reviews.to-senior.slots: not a number
        expected: a number, a share, vacant or all, such as 40 or 10% or vacant or all
        found: lots
      """),
    Case(
      "title: Test", "title: Test\nworkers: 30",
      """
      test.yaml:2:1: workers: unknown field
        expected: one of title, about, model, start, horizon, sites, families, stages, causes, tiers, reviews, people, intake, peaks, levers, effects, demand, service, recruiting, hr, onboarding, employment, costs, ladders, phases, moves, loans, courses, study, side-roles, survey, energy, coupling, programme, later
      """),
    Case(
      "leaving: 9%/month", "leaving: 9%",
      """
      test.yaml:9:40: stages.training.leaving: not a rate of leaving
        expected: a rate of leaving, such as 6%/month or 18%/yr or 60%/year turnover or 6%/month to 7.2%/month
        found: 9%
        did you mean 9%/month?
      """),
    Case(
      "leaving: 9%/month", "leaving: 5% to 100%/month",
      """
      test.yaml:9:40: stages.training.leaving: a 90 % interval must lie above 0% and below 100%
        expected: a rate of leaving, such as 6%/month or 18%/yr or 60%/year turnover or 6%/month to 7.2%/month
        found: 5% to 100%/month
        did you mean 5% to 100%/month turnover?
      """),
    Case(
      "leaving: 9%/month", "leaving: 50% to 99%/day",
      """
      test.yaml:9:40: stages.training.leaving: the tails of that belief leave the range
        expected: a rate of leaving from 0%/day to 99.9%/day
        found: 50% to 99%/day
        They reach from 3.593%/day to 99.962%/day. Write uniform(A, B) or triangular(A, B, C).
      """),
    Case(
      "seats: 30,", #"seats: "normal(5, 2)","#,
      """
      test.yaml:5:19: sites.office.seats: the tails of that belief leave the range
        expected: a number from 1 to 100,000
        found: normal(5, 2)
        They reach from -3 to 13. Write uniform(A, B) or triangular(A, B, C).
      """),
  ]

  @Test func severalProblemsComeAtOnce() throws {
    let yaml = base.split(separator: "\n").map { line in
      switch line {
      case "start: 2027-01-04": "start: 2027-13-45"
      case "horizon: 52 weeks": "horizon: 0 days"
      case "  office: {seats: 30, opening: 2027-02-01}": "  office: {seets: 2147483648}"
      case "  other: {share: 40%}": "  other: {share: 40}"
      case "  agent: {pay: \"3,500 CNY/month\"}": "  agent: {pay: 010 CNY/month}"
      default: String(line)
      }
    }.joined(separator: "\n")
    #expect(
      headlines(yaml) == [
        "test.yaml:2:8: start: there is no such day in the calendar",
        "test.yaml:3:10: horizon: out of range",
        "test.yaml:5:12: sites.office.seets: unknown field",
        "test.yaml:13:18: causes.other.share: not a share",
        "test.yaml:15:16: tiers.agent.pay: not pay",
      ])
  }

  @Test func severalProblemsOfTheWholeComeAtOnce() throws {
    let yaml = base.split(separator: "\n").map { line in
      switch line {
      case "start: 2027-01-04": "start: 2027-01-05"
      case "  other: {share: 40%}": "  other: {share: 30%}"
      case "  senior: {pay: \"4,500 CNY/month\", posts: 5}": "  senior: {pay: 900 EUR/month}"
      default: String(line)
      }
    }.joined(separator: "\n")
    #expect(
      headlines(yaml) == [
        "test.yaml:2:8: start: a forecast starts on a Monday",
        "test.yaml:12:3: causes: the shares must make 100%",
        "test.yaml:16:17: tiers.senior.pay: all pay must be in one currency",
      ])
  }

  @Test func aWorkforceOfTooManyKindsIsRefused() {
    let families = (1...10_001).map { "  kind-\($0): {}" }.joined(separator: "\n")
    let yaml = base.replacing("  voice: {training: 10 days, pass: 90%}", with: families)
      .replacing("family: voice", with: "family: kind-1")
    #expect(headlines(yaml) == ["test.yaml:7:3: families: too many entries"])
    let fewer = (1...9_000).map { "  kind-\($0): {}" }.joined(separator: "\n")
    let stages = (1...4).map { "  stage-\($0): {length: 9 days, leaving: 1%/month}" }
    let wide = base.replacing("  voice: {training: 10 days, pass: 90%}", with: fewer)
      .replacing("family: voice", with: "family: kind-1")
      .replacing("\nstages:", with: "\nstages:\n" + stages.joined(separator: "\n"))
    #expect(
      report(wide) == """
        test.yaml:1:1: too many kinds of people
          expected: at most 100,000
          found: 108,000 of site × family × stage × tier
          Join sites, families or tiers that behave alike.
        """)
  }

  @Test func tooManyClassesAreRefused() {
    let series = (1...400).map {
      "  s\($0): {site: office, family: voice, date: 2027-02-01, every: 1 day, size: 0}"
    }
    let yaml = base.replacing("\nintake:", with: "\nintake:\n" + series.joined(separator: "\n"))
    #expect(
      report(yaml) == """
        test.yaml:22:3: intake: too many classes
          expected: at most 100,000
          found: 134,404
          Choose a shorter horizon or fewer of them.
        """)
  }
}
