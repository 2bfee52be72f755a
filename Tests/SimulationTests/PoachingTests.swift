import PhraseTesting
import Randomness
import Statistics
import Testing

@testable import Simulation

/// Others take trained people in proportion to their credits, whatever the tier.
@Suite struct PoachingTests {
  /// The higher the tier the fewer the credits: 0, half of what is sought and more than that.
  private static let team = """
    courses:
      basics: {credits: 10, every: 4 weeks}
      more: {credits: 30, every: 4 weeks}
    study: {courses-per-year: 0}
    tiers: {one: {}, two: {}, three: {}}
    people:
      rich: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}, passed: {more: 100%}}
      half: {site: main, family: voice, tier: two, count: 100, stages: {all: 100%}, passed: {basics: 100%}}
      none: {site: main, family: voice, tier: three, count: 100, stages: {all: 100%}}
    """

  private static let sought = "effects: {poaching: {rate: 4%/week, credits: 20}}"

  /// With hazard h × share those are left that a survival of 12 weeks leaves.
  @Test func inProportionToCredits() throws {
    let compiled = try sketch(Self.team + "\n" + Self.sought)
    let outcome = compiled.outcome(300)
    for (tier, share) in [1, 0.5, 0].enumerated() {
      let left = outcome.close(compiled.series(.people, [.tier], [tier]))
      guard share > 0 else {
        #expect(left.minimum == 100)
        continue
      }
      let expected = 100 * Portable.pow(0.96, 12 * share)
      #expect(Fit.distance(left, mean: expected) < 4, "tier \(tier)")
    }
  }

  /// As many of those with all credits are poached as leave for all else together.
  @Test func poachedIsACauseOfItsOwn() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 4%/week}}
      causes: {a: {share: 60%}, b: {share: 40%}}
      tiers: {one: {}}
      courses: {basics: {credits: 10, every: 4 weeks}}
      study: {courses-per-year: 0}
      people:
        {old: {site: main, family: voice, tier: one, count: 200, stages: {all: 100%}, passed: {basics: 100%}}}
      effects: {poaching: {rate: 4%/week, credits: 10}}
      """)
    let outcome = compiled.outcome(300)
    let all = 200 * (1 - Portable.pow(0.96, 24))
    for (cause, share) in [(0, 0.3), (1, 0.2), (3, 0.5)] {
      let leavers = outcome.close(compiled.series(.leavers, [.cause], [cause]))
      #expect(Fit.distance(leavers, mean: share * all) < 4, "\(cause)")
    }
  }

  /// Nobody is wanted before the exam, and from its day on those who passed it are.
  @Test func fromTheExamOn() throws {
    let compiled = try sketch(
      """
      courses: {basics: {credits: 10, on: [02-03], pass: 100%}}
      study: {courses-per-year: 1}
      people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      effects: {poaching: {rate: 20%/week, credits: 10}}
      """)
    let film = Film(compiled, future: 3)
    // The exam is on the Wednesday of the fifth week.
    #expect((0..<4).allSatisfy { film.value(.leavers, week: $0) == 0 })
    #expect(film.value(.leavers, week: compiled.weeks) > 0)
    for (person, last) in film.lastSeen where last < compiled.weeks {
      #expect(last >= 4, "\(person)")
    }
  }

  /// Without a rate, and where no credits are kept, it is as good as absent, to the last bit.
  @Test(arguments: [
    ("", "effects: {poaching: {credits: 20}}"),
    ("study: {on: no}", "effects: {poaching: {rate: 4%/week, credits: 20}}"),
  ])
  func switchedOffIsAbsent(_ rest: String, _ nothing: String) throws {
    let team =
      "stages: {all: {leaving: 2%/week}}\n"
      + (rest.isEmpty
        ? Self.team : Self.team.replacing("study: {courses-per-year: 0}", with: rest))
    let (absent, off) = (try sketch(team), try sketch(team + "\n" + nothing))
    let before = absent.outcome(40).close(absent.series(.people))
    let after = off.outcome(40).close(off.series(.people))
    #expect(before == after)
  }

  /// Of a hundred with all credits 0.96⁴ are thought to be there at the end of the week in which who
  /// is ordered comes: 15.1 are missing, and nobody where nobody is wanted.
  @Test(arguments: [("", 0...0), (", credits: 10", 15...16)])
  func keepUpCountsOnIt(_ credits: String, _ people: ClosedRange<Int64>) throws {
    let compiled = try sketch(
      """
      sites: {main: {seats: 100, target: 100%}}
      recruiting: {lead-time: 3 weeks}
      courses: {basics: {credits: 10, every: 4 weeks}}
      study: {courses-per-year: 0}
      tiers: {one: {}, two: {}}
      people:
        {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}, passed: {basics: 100%}}}
      intake:
        keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 52 weeks}
      effects: {poaching: {rate: 4%/week\(credits)}}
      """)
    let film = Film(compiled, future: 1)
    let starters = (0..<compiled.weeks).reduce(0) { $0 + film.value(.starters, week: $1) }
    #expect(people.contains(starters))
  }
}
