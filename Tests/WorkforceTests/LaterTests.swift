import PhraseTesting
import Schema
import Testing
import Text

@testable import Workforce

/// What is refused of changes from a day on, and where.
@Suite struct LaterTests {
  private static let team = """
    title: a team
    start: 2027-01-04
    horizon: 26 weeks
    sites: {main: {seats: 20}}
    families: {voice: {}}
    stages: {young: {length: 30 days, leaving: 5%/month}, old: {leaving: 2%/month}}
    causes: {pay: {share: 100%}}
    tiers: {one: {pay: 900 CNY/week}}
    people: {a: {site: main, family: voice, tier: one, count: 20, stages: {old: 100%}}}
    """

  private func scenario(_ later: String) throws -> Scenario {
    try Scenario.schema.read(Node(yaml: Self.team + "\nlater: {c: {\(later)}}", file: "a.yaml"))
  }

  private func firstProblem(_ later: String) -> Problem? {
    do {
      _ = try scenario(later)
      return nil
    } catch let problems as Problems {
      return problems.all.first
    } catch {
      return nil
    }
  }

  @Test func `what holds on a day`() throws {
    let scenario = try scenario(
      "from: 2027-03-03, until: 2027-04-05, set: [stages.old.leaving 4%/month, levers.pay-rise 5%]")
    #expect(scenario.eras.map(\.from.iso) == ["2027-03-08", "2027-04-05"])
    let day = try #require(Day("2027-03-08"))
    #expect(scenario.asOf(day).stages[1].value.leaving.text == "4%/month")
    #expect(scenario.asOf(day).levers.payRise.number == 5)
    for other in ["2027-01-04", "2027-03-07", "2027-04-05", "2027-06-28"] {
      let day = try #require(Day(other))
      #expect(scenario.asOf(day).stages[1].value.leaving.text == "2%/month")
    }
  }

  @Test func `lines are those of set`() throws {
    let scenario = try scenario(
      "from: 2027-03-01, set: [stages.old.leaving -50%, stages.young.leaving by -2 points]")
    let stages = try #require(scenario.eras.first).scenario.stages
    #expect(stages.map(\.value.leaving.text) == ["3%/month", "1%/month"])
  }

  @Test(arguments: [
    ("from: 2027-01-04, set: [levers.pay-rise 5%]", "later.c.from"),
    ("from: 2027-07-05, set: [levers.pay-rise 5%]", "later.c.from"),
    ("from: 2027-03-01, until: 2027-03-01, set: [levers.pay-rise 5%]", "later.c.until"),
    ("from: 2027-03-01, set: [levers.pay-rise]", "later.c.set.1"),
    ("from: 2027-03-01, set: [levers.pay-raise 5%]", "later.c.set.1"),
    ("from: 2027-03-01, set: [levers.pay-rise 5%, horizon 30 weeks]", "later.c.set.2"),
    ("from: 2027-03-01, set: [people.a.count 30]", "later.c.set.1"),
    ("from: 2027-03-01, set: [sites.main.opening 2027-05-03]", "later.c.set.1"),
    ("from: 2027-03-01, set: [stages.old.takes-contacts no]", "later.c.set.1"),
    ("from: 2027-03-01, set: [\"tiers.two {pay: 1000 CNY/week}\"]", "later.c.set.1"),
    ("from: 2027-03-01, set: [stages.old.leaving 400%/month]", "later.c.set.1"),
    ("from: 2027-03-01, set: [causes.pay.share 80%]", "later.c.set.1"),
    ("from: 2027-03-01, at: nowhere, set: [levers.pay-rise 5%]", "later.c.at"),
    ("from: 2027-03-01, tier: none, set: [levers.pay-rise 5%]", "later.c.tier"),
    ("from: 2027-03-01, at: main, set: [levers.mentors 20%]", "later.c.set.1"),
    ("from: 2027-03-01, tier: one, set: [levers.promise-gap 5%]", "later.c.set.1"),
    ("from: 2027-03-01, at: main, set: [stages.old.leaving 1%/month]", "later.c.set.1"),
    ("from: 2027-03-01, at: main, set: [levers.amenities 5 USD/month]", "later.c.set.1"),
  ])
  func `what cannot be is refused at its place`(later: String, path: String) throws {
    let problem = try #require(firstProblem(later), "\(later)")
    #expect(problem.path == path)
    #expect(problem.place?.file == "a.yaml")
    #expect(problem.code != nil)
    #expect(problem.next != nil || problem.expected != nil || !problem.near.isEmpty)
  }

  @Test func `levers hold for some, and before those for everybody`() throws {
    let scenario = try scenario(
      "from: 2027-03-01, tier: one, set: [levers.pay-rise 5%]}, d: {from: 2027-03-01, "
        + "set: [levers.pay-rise 2%, levers.amenities 9 CNY/week]")
    let era = try #require(scenario.eras.first).scenario
    #expect(era.levers.payRise.number == 2)
    #expect(era.versions.map(\.levers.payRise.number) == [5])
    #expect(era.versions.map(\.levers.amenities?.number) == [9])
    #expect(Set(era.versionOfPlace) == [0])
  }

  @Test func `a change for nobody is refused`() throws {
    let team = Self.team.split(separator: "\n").map {
      $0.hasPrefix("tiers") ? "tiers: {one: {pay: 900 CNY/week}, top: {pay: 990 CNY/week}}" : $0
    }
    let text =
      team.joined(separator: "\n")
      + "\nlater: {c: {from: 2027-03-01, tier: top, set: [levers.pay-rise 5%]}}"
    let root = try Node(yaml: text, file: "a.yaml")
    let problems = #expect(throws: Problems.self) { try Scenario.schema.read(root) }
    #expect(problems?.all.first?.path == "later.c.tier")
  }

  @Test func `nothing of the list is written`() {
    #expect(firstProblem("from: 2027-03-01, set: []")?.path == "later.c.set")
    #expect(firstProblem("set: [levers.pay-rise 5%]")?.path == "later.c")
  }
}
