import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// One person's career as a value.
@Suite struct CareerTests {
  private func scenario(_ more: String = "") throws -> Scenario {
    try Samples.scenario(
      """
      title: A ladder
      start: 2027-01-04
      horizon: 104 weeks
      sites: {main: {seats: 100}}
      families: {voice: {}, chat: {}}
      stages:
        training: {length: 15 days, takes-contacts: no, leaving: 0%/month}
        working: {leaving: 1%/month}
      causes: {pay: {share: 60%}, other: {share: 40%}}
      tiers:
        one: {pay: "3,000 CNY/month"}
        two: {pay: "4,000 CNY/month", posts: 5}
        three: {pay: "5,000 CNY/month"}
        four: {pay: "5,000 CNY/month"}
      reviews:
        to-two: {from: one, to: two, on: [06-30, 12-31], slots: 1}
        to-three: {from: two, to: three, on: [06-30]}
        to-four: {from: two, to: four, on: [12-31]}
      people:
        old: {site: main, family: voice, tier: one, count: 10, stages: {working: 100%}}
        higher: {site: main, family: voice, tier: two, count: 3, stages: {working: 100%}}
      intake:
        new: {site: main, family: voice, date: 2027-01-20, every: 4 weeks, size: 3}
      \(more)
      """)
  }

  private let player = Player(seed: 1, threads: 2)

  private func span(_ text: String) throws -> Span {
    try Kind<Span>.quantity().read(Node(text))
  }

  @Test func beginsWithWhoeverIsNamed() throws {
    let scenario = try scenario()
    #expect(try Career(scenario, by: player).number == 14)
    #expect(try Career(scenario, of: "voice", number: 2, by: player).number == 15)
    #expect(try Career(scenario, of: "new", number: 3, by: player).number == 16)
    #expect(try Career(scenario, of: "higher", number: 1, by: player).number == 11)
    for (name, number) in [("chat", 1), ("nobody", 1), ("new", 4), ("new", 0), ("old", 11)] {
      #expect(throws: Career.Fault.self) {
        try Career(scenario, of: name, number: number, by: player)
      }
    }
  }

  @Test func aMonthIsOneOfTheCalendar() throws {
    var career = try Career(scenario(), of: "old", by: player)
    var days: [String] = []
    for _ in 0..<5 {
      _ = try career.step(try span("1 month"))
      days.append(career.today.iso)
    }
    #expect(days == ["2027-02-01", "2027-03-01", "2027-04-05", "2027-05-03", "2027-06-07"])
    _ = try career.step(try span("1 year"))
    #expect(career.today.iso == "2028-06-05")
    _ = try career.step(try span("10 days"))
    #expect(career.today.iso == "2028-06-19")
    _ = try career.step(try span("5 years"))
    #expect(career.isAtTheEnd)
    #expect(throws: Career.Fault.self) { try career.step(try span("1 week")) }
  }

  @Test func stepsAndOneLongStepComeToTheSame() throws {
    var (steps, one) = (try Career(scenario(), by: player), try Career(scenario(), by: player))
    var events: [Life.Event] = []
    for _ in 0..<12 where !steps.isOver { events += try steps.step(try span("1 month")) }
    _ = try one.step(try span("12 months"))
    #expect(steps.life.events == one.life.events)
    #expect(events == Array(steps.life.events.dropFirst()))
    #expect(steps.isOver || steps.life == one.life)
  }

  @Test func backIsWhatWas() throws {
    var career = try Career(scenario(), of: "higher", by: player)
    let first = career.life
    _ = try career.step(try span("2 months"))
    let second = career.life
    _ = try career.choose("only to-four")
    #expect(career.life != second)
    try career.back()
    #expect(career.life == second)
    #expect(career.decisions.isEmpty)
    try career.back()
    #expect(career.life == first)
    #expect(throws: Career.Fault.self) { try career.back() }
  }

  @Test func choicesAreWhatLeadsOn() throws {
    var career = try Career(scenario(), of: "higher", by: player)
    #expect(
      career.choices.map(\.words)
        == ["skip to-three", "only to-three", "skip to-four", "only to-four"])
    _ = try career.choose("only to-four")
    #expect(career.choices.map(\.words) == ["try to-three", "only to-three", "skip to-four"])
    let odds = try career.odds(by: player)
    #expect(!odds.outcomes.contains(.tier(2)))
    #expect(odds.outcomes.contains(.tier(3)))
    #expect(throws: Career.Fault.self) { try career.choose("only to-five") }
  }

  @Test func theOddsOfAllEndsMakeOne() throws {
    var career = try Career(scenario(), by: player)
    let odds = try career.odds(by: player)
    #expect(odds.weeks.map { $0 - career.life.week } == [52, 102])
    for position in odds.weeks.indices {
      let all = odds.outcomes.map { odds.share(of: [$0], at: position)?.value ?? 0 }
      #expect(abs(all.reduce(0, +) - 1) < 1e-9)
      #expect(odds.share(of: odds.outcomes, at: position)?.value == 1)
    }
    var again = career
    #expect(try again.odds(by: Player(seed: 1, threads: 1)).fates == odds.fates)
  }

  /// 3,000 CNY a month from the first day on, 365.25 days a year of twelve equal months.
  @Test func earnsByTheDay() throws {
    var career = try Career(scenario("levers: {pay-rise: 0%}"), of: "old", number: 2, by: player)
    _ = try career.step(try span("5 months"))
    let year = try #require(career.years.first)
    #expect(career.years.count == 1)
    let days = Double(year.to - year.from)
    #expect(abs(Double(year.pay) / 100 - days * 3000 / 30.4375) < 0.5)
  }

  /// A promotion on 30 June: days before it at 4,000 CNY a month, days from then on at 5,000.
  @Test func aYearHasThePayOfEachTier() throws {
    var career = try Career(scenario(), of: "higher", number: 2, by: player)
    _ = try career.step(try span("1 year"))
    let year = try #require(career.years.first)
    let rise = try #require(Day("2027-06-30"))
    #expect(!career.isOver)
    #expect(career.rungs.map(\.from) == [career.day(career.life.firstTierDay), rise])
    let pay = (Double(rise - year.from) * 4000 + Double(year.to - rise) * 5000) / 30.4375
    #expect(abs(Double(year.pay) / 100 - pay) < 0.5)
  }

  /// Who will not try is promoted less, by what the shares differ.
  @Test func theChangeOfOddsIsFromTheOther() throws {
    let usual = try Career(scenario(), of: "higher", by: player)
    var (career, without) = (usual, usual)
    _ = try without.choose("skip to-three")
    let (odds, other) = (
      try career.odds(by: player), try without.odds(by: player)
    )
    let change = try #require(other.change(from: odds, of: [.tier(2)], at: 0))
    let shares = [odds, other].map { $0.share(of: [.tier(2)], at: 0)?.value ?? 0 }
    #expect(change.value < -0.5 && abs(change.value - (shares[1] - shares[0])) < 1e-9)
  }

  /// A role is on offer only to who has said no.
  @Test func aRoleIsRefusedAndAccepted() throws {
    var career = try Career(
      scenario("side-roles: {checker: {posts: 3, on: [03-01]}}"), of: "old", by: player)
    #expect(career.choices.map(\.words).contains("refuse checker"))
    #expect(!career.choices.map(\.words).contains("accept checker"))
    _ = try career.choose("refuse checker")
    #expect(career.choices.map(\.words).contains("accept checker"))
    #expect(!career.choices.map(\.words).contains("refuse checker"))
  }

  // MARK: - Reviews that one may sit

  private func next(_ eligibility: String) throws -> Scenario {
    try Samples.scenario(
      """
      title: A review
      start: 2027-01-04
      horizon: 130 weeks
      sites: {hall: {seats: 200}}
      families: {voice: {}}
      stages: {agents: {leaving: 0%/month}}
      causes: {other: {share: 100%}}
      tiers: {one: {pay: "4,000 CNY/month"}, two: {pay: "4,500 CNY/month"}}
      intake: {new: {site: hall, family: voice, date: 2027-02-01, size: 2}}
      reviews: {up: {from: one, to: two, on: [03-31, 09-30], pass: 0%, eligibility: {\(eligibility)}}}
      """)
  }

  private func prospect(
    _ eligibility: String, after months: Int
  ) throws -> (career: Career, from: String?, session: String?, usedUp: Int?) {
    var career = try Career(next(eligibility), by: player)
    if months > 0 { _ = try career.step(span("\(months) months")) }
    let prospect = try #require(career.life.now?.prospects.first)
    return (
      career, prospect.from.map { career.day($0).iso }, prospect.session.map { career.day($0).iso },
      prospect.usedUp
    )
  }

  /// The first review is that after twelve months with us, and not the next one.
  @Test func H8_tenureIsReckonedWith() throws {
    let new = try prospect("tenure: 12 months, attempts: 1, wait: 12 months", after: 1)
    #expect(new.from == "2028-02-01" && new.session == "2028-03-31")
    #expect(new.career.choices.map(\.words) == ["skip up"])
  }

  @Test func H8_theOneAttemptIsUsedUp() throws {
    let used = try prospect("tenure: 12 months, attempts: 1, wait: 12 months", after: 15)
    #expect(used.usedUp == 1 && used.session == nil)
    #expect(used.career.choices.isEmpty)
    #expect(try prospect("tenure: 12 months, attempts: 1", after: 13).usedUp == nil)
  }

  @Test func H8_theWaitIsReckonedWith() throws {
    let waiting = try prospect("wait: 12 months", after: 4)
    #expect(waiting.from == "2028-03-31" && waiting.session == "2028-03-31")
    #expect(waiting.usedUp == nil && !waiting.career.choices.isEmpty)
  }

  // MARK: - One truth

  /// The file of somebody in post has the tier since the day that the present has.
  @Test func E11_theTierIsSinceOneDay() throws {
    let career = try Career(scenario(), of: "higher", number: 2, by: player)
    let now = try #require(career.life.now)
    #expect(career.rungs.map(\.from) == [career.day(now.tierDay)])
    #expect(now.tierDay > now.startDay)
  }
}
