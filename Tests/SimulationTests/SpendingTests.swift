import PhraseTesting
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// The estimate of all money is a bound: nothing that is played comes to more.
@Suite struct SpendingTests {
  private func bound(_ text: String) throws -> (money: Double, spent: Double, dearest: String) {
    let compiled = try sketch(text)
    let spent = compiled.outcome(4).close(compiled.series(.cost)).maximum ?? 0
    return (compiled.work.money, Double(spent), compiled.work.dearest)
  }

  @Test func C7_theEstimateIsABoundOnEverythingTogether() throws {
    let all = try bound(EverythingTests.world)
    #expect(all.spent > 0 && all.money >= all.spent)
    // And not one that refuses what is sane.
    #expect(all.money < 1000 * all.spent)
  }

  /// Each price alone, in a world in which nothing else costs anything.
  @Test(arguments: [
    ("tiers: {one: {pay: 100 CNY/week}}", "tiers.one.pay"),
    ("tiers: {one: {pay: 10 to 900 CNY/week}}", "tiers.one.pay"),
    ("costs: {leaver: 90 CNY}", "costs.leaver"),
    ("recruiting: {cost-per-hire: 90 CNY}", "recruiting.cost-per-hire"),
    ("recruiting: {training-cost: 90 CNY/week}", "recruiting.training-cost"),
    ("recruiting: {trainer-pay: 90 CNY/week, trainees-per-trainer: 1}", "recruiting.trainer-pay"),
    ("recruiting: {seat-cost: 90 CNY/week}", "recruiting.seat-cost"),
    (
      "courses: {a: {credits: 1, every: 1 week, cost: 9 CNY}}\nstudy: {courses-per-year: 1000}",
      "courses.a.cost"
    ),
    (
      """
      tiers: {one: {pay: 0.01 CNY/week}}
      courses: {a: {credits: 1, every: 1 week, lecturer: 900 CNY}}
      """, "courses.a.lecturer"
    ),
    (
      """
      tiers: {one: {pay: 0.01 CNY/week}}
      side-roles: {a: {posts: 50, pay: 9 CNY/week}}
      """, "side-roles.a.pay"
    ),
    (
      """
      families: {voice: {}, chat: {}}
      moves: {over: {from: voice, to: chat, on: [01-20, 02-10], cost: 30 CNY}}
      """, "moves.over.cost"
    ),
    (
      """
      tiers: {one: {pay: 0.01 CNY/week}}
      peaks: {a: {from: 01-08, to: 01-12, paid: 01-20}}
      levers: {peak-bonus: 500 CNY}
      """, "levers.peak-bonus"
    ),
    (
      """
      tiers: {one: {pay: 0.01 CNY/week}}
      levers: {amenities: 5 CNY/week}
      effects: {amenities: {size: 0%}}
      """, "levers.amenities"
    ),
    (
      """
      stages: {old: {leaving: 1%/week, development: {cost: 4 to 9 CNY/week}}}
      people: {a: {site: main, family: voice, tier: one, count: 50, stages: {old: 100%}}}
      """, "stages.old.development.cost"
    ),
  ])
  func C7_eachPriceIsBounded(text: String, path: String) throws {
    let people = """
      stages: {new: {length: 9 days, leaving: 3%/week, takes-contacts: no}, old: {leaving: 3%/week}}
      people: {a: {site: main, family: voice, tier: one, count: 50, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, every: 7 days, size: 9}}

      """
    let own = text.split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let rest = people.split(separator: "\n").filter { line in
      !own.contains { line.hasPrefix($0 + ":") }
    }
    let found = try bound((rest + [Substring(text)]).joined(separator: "\n"))
    #expect(found.spent > 0 && found.money >= found.spent, "\(found)")
    #expect(found.dearest == path)
  }

  @Test func C7_hiringByPolicyIsBounded() throws {
    let found = try bound(
      """
      sites: {main: {seats: 20}}
      stages: {new: {length: 7 days, leaving: 20%/week, takes-contacts: no}, old: {leaving: 20%/week}}
      intake: {new: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 1 week}}
      recruiting: {cost-per-hire: 100 CNY, lead-time: 0 days, least-class: 1}
      """)
    #expect(found.spent > 0 && found.money >= found.spent)
  }
}

/// Effects that multiply leaving by nothing times more than can be counted: with a hazard that is
/// no number nobody would ever leave.
@Suite struct BoundlessEffectTests {
  @Test(arguments: [
    """
    levers: {amenities: "100,000,000 CNY/hour", recognition: "100,000,000 CNY/hour"}
    effects: {amenities: {size: -1%}, recognition: {size: 5%}}
    """,
    """
    causes: {other: {share: 100%}, pay: {share: 0%}}
    levers: {recognition: "100,000,000 CNY/hour"}
    effects: {recognition: {size: 5%, cause: pay}}
    """,
    """
    stages: {all: {leaving: 90%/week}}
    levers: {amenities: "100,000,000 CNY/hour", recognition: "100,000,000 CNY/hour"}
    effects: {amenities: {size: -1%}, recognition: {size: 5%}}
    """,
  ])
  func E14_whatIsNoNumberIsRefused(text: String) throws {
    let base = text.contains("stages") ? "" : "stages: {all: {leaving: 1%/week}}\n"
    let compiled = try sketch(base + "tiers: {one: {pay: 100 CNY/week}}\n" + text)
    let excess = try #require(compiled.excess)
    #expect(excess.share == 1)
    let gentle = text.replacing("100,000,000 CNY/hour", with: "1 CNY/week")
    #expect(
      try sketch(base + "tiers: {one: {pay: 100 CNY/week}}\n" + gentle)
        .excess == nil)
  }
}
