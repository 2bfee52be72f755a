import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What replacing one person costs, by hand.
@Suite struct ReplacementTests {
  private func replacement(_ more: String = "") throws -> Replacement? {
    let text = """
      title: Test
      start: 2027-01-04
      horizon: 30 weeks
      sites: {main: {seats: 100}}
      families: {voice: {}, chat: {training: 7 days, pass: 50%}}
      stages:
        training: {length: 14 days, leaving: 1%/week, takes-contacts: no, pass: 80%}
        novice: {length: 70 days, leaving: 1%/week}
        mature: {leaving: 1%/week}
      causes: {other: {share: 100%}}
      tiers: {one: {pay: 600 to 800 CNY/week}, two: {pay: 900 CNY/week}}
      people: {old: {site: main, family: voice, tier: two, count: 40, stages: {mature: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-11, size: 4, show-up: 75%}}
      recruiting: {cost-per-hire: 600 CNY, training-cost: 140 CNY/week}
      demand: {calls: {family: voice, sites: {main: 100%}, contacts: 4000/week}}
      service: {voice: {handle-time: 300 seconds, stages: {novice: 1.25}}}
      """
    return Replacement(
      in: try Scenario.schema.read(Node(yaml: text + "\n" + more, file: "test.yaml")))
  }

  /// 600 ÷ 75 %; 2 × 140 ÷ 80 %; 2 weeks of 700 and a fifth of 10 weeks.
  @Test func C1_replacingIsHiringTrainingAndASlowerStart() throws {
    let found = try #require(try replacement())
    #expect(abs(found.hiring - 800) < 1e-9)
    #expect(abs(found.training - 350) < 1e-9)
    #expect(abs(found.slowerStart - (2 * 700 + 10 * 700 * 0.2)) < 1e-6)
    #expect(abs(found.all - 3_950) < 1e-6)
  }

  @Test func C1_aPayRiseIsPaidToNewcomersToo() throws {
    let found = try #require(try replacement("levers: {pay-rise: 10%}"))
    #expect(abs(found.slowerStart - 2_800 * 1.1) < 1e-6)
  }

  /// Families are weighed by the people in post: half of them train for a week, and half pass.
  @Test func C1_familiesAreWeighed() throws {
    let found = try #require(
      try replacement().map { _ in
        try Scenario.schema.read(
          Node(
            yaml: """
              title: Test
              start: 2027-01-04
              horizon: 30 weeks
              sites: {main: {seats: 100}}
              families: {voice: {}, chat: {training: 7 days, pass: 50%}}
              stages:
                training: {length: 14 days, leaving: 1%/week, takes-contacts: no, pass: 80%}
                mature: {leaving: 1%/week}
              causes: {other: {share: 100%}}
              tiers: {one: {}}
              people:
                a: {site: main, family: voice, tier: one, count: 30, stages: {mature: 100%}}
                b: {site: main, family: chat, tier: one, count: 30, stages: {mature: 100%}}
              recruiting: {training-cost: 140 CNY/week}
              """, file: "test.yaml"))
      }.flatMap { Replacement(in: $0) })
    #expect(abs(found.training - (280 / 0.8 + 140 / 0.5) / 2) < 1e-9)
    #expect(found.hiring == 0 && found.slowerStart == 0)
  }

  @Test func C1_whereNothingIsPricedThereIsNoCost() throws {
    let bare = """
      title: Test
      start: 2027-01-04
      horizon: 3 weeks
      sites: {main: {seats: 100}}
      families: {voice: {}}
      stages: {all: {leaving: 1%/week}}
      causes: {other: {share: 100%}}
      tiers: {one: {}}
      """
    #expect(
      Replacement(in: try Scenario.schema.read(Node(yaml: bare, file: "test.yaml"))) == nil)
  }
}
