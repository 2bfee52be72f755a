import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What can be played and is hardly meant is told; what a refusal states as an end is accepted.
@Suite struct WarningTests {
  @Test(arguments: [
    ("count: 20", "count: 0", "people.agents.count", "a group of nobody"),
    ("size: 3", "size: 0", "intake.spring.size", "a class to which nobody is invited"),
    ("size: 3", "size: 3\n    show-up: 0%", "intake.spring.show-up", "nobody of a class comes"),
    ("pass: 95%", "pass: 0%", "stages.training.pass", "nobody gets beyond this stage"),
    ("pass: 90%", "pass: 0%", "families.voice.pass", "nobody gets beyond the first stage"),
    ("slots: 10%", "slots: 0", "reviews.to-senior.slots", "a review that takes nobody"),
    ("slots: 10%", "pass: 0%", "reviews.to-senior.pass", "nobody passes this review"),
    (
      "{seats: 30, opening", "{seats: 30, target: 0%, opening", "sites.office.target",
      "nobody is needed at this site"
    ),
  ])
  func E14_whatIsHardlyMeantIsTold(old: String, new: String, path: String, message: String) throws {
    let scenario = try read(try #require(base(replacing: old, with: new)))
    #expect(scenario.warnings.map(\.path) == [path])
    #expect(scenario.warnings.map(\.message.english) == [message])
    #expect(scenario.warnings.allSatisfy { $0.next != nil })
  }

  /// A review down into a full tier needs one that takes people out of it on the same dates.
  @Test(arguments: [
    ("", "[03-31]", true), ("posts: 30", "[03-31]", false), ("posts: 30", "[06-30]", true),
  ])
  func H5_aReviewDownWithoutAnExchangeIsTold(posts: String, on: String, isFine: Bool) throws {
    let text =
      """
      title: Two reviews
      start: 2027-01-04
      horizon: 52 weeks
      causes: {other: {share: 100%}}
      sites: {office: {seats: 100}}
      families: {voice: {}}
      tiers: {agent: {\(posts)}, senior: {posts: 20}}
      stages: {all: {leaving: 1%/month}}
      reviews:
        up: {from: agent, to: senior, on: [06-30]}
        down: {from: senior, to: agent, takes: last, on: \(on), slots: 2}
      people:
        a: {site: office, family: voice, tier: agent, count: 30, stages: {all: 100%}}
        s: {site: office, family: voice, tier: senior, count: 20, stages: {all: 100%}}
      """
    let warnings = try read(text).warnings
    #expect(warnings.map(\.path) == (isFine ? [] : ["reviews.down.on"]))
    #expect(warnings.allSatisfy { $0.next?.english.contains("tiers.agent") == true })
  }

  private static let channel = """

    service: {voice: {handle-time: 4 minutes}}
    demand:
      calls: {family: voice, sites: {office: 100%}, contacts: 900/week}
    """

  @Test(arguments: [
    ("contacts: 900/week", "contacts: 0/week", "demand.calls.contacts"),
    (
      "{handle-time: 4 minutes}", "{handle-time: 4 minutes, patience: 0 seconds}",
      "service.voice.patience"
    ),
  ])
  func E14_emptyDemandIsTold(old: String, new: String, path: String) throws {
    let text = base + Self.channel
    #expect(try read(text).warnings.isEmpty)
    #expect(try read(text.replacing(old, with: new)).warnings.map(\.path) == [path])
  }

  /// Doubling counts from the channel's first day, and ends after it.
  @Test(arguments: [
    ("until: 2027-01-04}", false), ("until: 2027-01-05}", true),
    ("until: 2027-03-01}, from: 2027-03-01", false),
    ("until: 2027-02-01}, from: 2027-03-01", false),
    ("until: 2027-03-02}, from: 2027-03-01", true),
  ])
  func A8_aDoublingThatEndsBeforeItsChannelBeginsIsAProblem(rest: String, isFine: Bool) {
    let text = (base + Self.channel).replacing(
      "contacts: 900/week", with: "contacts: 900/week, doubling: {every: 2 months, \(rest)")
    #expect(headlines(text).isEmpty == isFine)
    #expect(isFine || headlines(text)[0].contains("demand.calls.doubling.until"))
  }

  @Test func E14_aSeasonWithoutContactsIsAProblem() throws {
    func season(_ factors: [String]) -> String {
      (base + Self.channel).replacing(
        "900/week", with: "900/week, season: [\(factors.joined(separator: ", "))]")
    }
    let none = Array(repeating: "0", count: 12)
    #expect(headlines(season(none)).count == 1)
    #expect(
      headlines(season(none))[0].contains(
        "demand.calls.season: the season leaves no contacts in any month"))
    var july = none
    july[6] = "1"
    #expect(try read(season(july)).warnings.isEmpty)
    // A quarter's forecast does not reach July.
    let short = season(july).replacing("horizon: 52 weeks", with: "horizon: 12 weeks")
      .replacing(
        "to-senior: {from: agent, to: senior, on: [06-30, 12-31], slots: 10%}",
        with: "to-senior: {from: agent, to: senior, on: [02-10], slots: 10%}")
    #expect(try read(short).warnings.map(\.path) == ["demand.calls.season"])
  }

  @Test func E14_aForecastOfNobodyIsTold() throws {
    let nobody = """
      title: Nobody
      start: 2027-01-04
      horizon: 4 weeks
      sites: {a: {seats: 1}}
      families: {a: {}}
      stages: {a: {leaving: 1%/week}}
      causes: {a: {share: 100%}}
      tiers: {a: {}}
      """
    #expect(try read(nobody).warnings.map(\.message.english) == ["nobody is ever there"])
    let people = "\npeople: {a: {site: a, family: a, tier: a, count: 3, stages: {a: 100%}}}"
    #expect(try read(nobody + people).warnings.isEmpty)
    let still = (nobody + people).replacing("1%/week", with: "0%/week")
    #expect(try read(still).warnings.map(\.path) == ["horizon"])
  }

  // MARK: - Ends

  @Test(arguments: [
    (0.0...0.95, "95%", "0%"), (0...0.99, "99%", "0%"), (0.05...1, "100%", "5%"),
    (0...0.29, "29%", "0%"), (0...0.57, "57%", "0%"),
  ])
  func E14_aShareHoldsAtItsEnds(range: ClosedRange<Double>, most: String, least: String) throws {
    let kind = Kind<Uncertain<Share>>.uncertain(range)
    for end in [most, least] { #expect(problem(end, kind) == nil, "\(end)") }
    let refused = problem("100%", kind) ?? problem("0%", kind)
    #expect(try #require(refused?.expected).contains("from \(least) to \(most)"))
  }

  /// What is not multiplied but turned into a logarithm states its own ends, too.
  @Test func E14_aChangeStatesTheEndsThatHold() throws {
    let kind = Kind<Change>.quantity(-0.7...0.7)
    let expected = try #require(problem("900%", kind)?.expected)
    // e^0.7 = 2.01375, e^−0.7 = 0.49659.
    #expect(expected == "a change from -50.341% to 101%")
    #expect(problem("101%", kind) == nil && problem("-50.341%", kind) == nil)
    #expect(problem("102%", kind) != nil && problem("-50.5%", kind) != nil)
  }

  @Test func E14_aRateStatesTheEndsThatHold() throws {
    // A hazard of 0.01 a week: 1 − e^(−0.01 × 52.18) = 40.654 % a year.
    let kind = Kind<Rate>.quantity(0...0.01)
    #expect(problem("50%/year", kind)?.expected == "a rate of leaving from 0%/year to 40.654%/year")
    #expect(problem("40.654%/year", kind) == nil)
    #expect(problem("40.66%/year", kind) != nil)
  }

  // MARK: - Shares of few people

  /// 10 % of 9 people is nobody, and is told; carried, of more people or as a number it is not.
  @Test(arguments: [
    ("slots: 10%", 9, ["reviews.to-senior.slots"]),
    ("slots: 4.9%", 20, ["reviews.to-senior.slots"]),
    ("slots: 10%, rest: carried", 9, []), ("slots: 10%", 10, []), ("slots: 1", 9, []),
  ])
  func H9_aShareOfFewPeopleIsTold(slots: String, people: Int, paths: [String]) throws {
    let scenario = try read(
      base.replacing("slots: 10%", with: slots).replacing("count: 20", with: "count: \(people)"))
    #expect(scenario.warnings.map(\.path) == paths)
    #expect(
      scenario.warnings.allSatisfy { ($0.found?.english ?? "").contains("of \(people) in agent") })
  }

  /// So are posts that are a share of too few.
  @Test func H9_postsThatAreAShareOfFewPeople() throws {
    let scenario = try read(base.replacing("posts: 5", with: "posts: 4%"))
    #expect(scenario.warnings.map(\.path) == ["tiers.senior.posts"])
  }

  @Test(arguments: ["slots: 2, rest: carried", "rest: carried"])
  func H9_onlyAShareLeavesAnythingOver(slots: String) {
    #expect(headlines(base.replacing("slots: 10%", with: slots)).count == 1)
  }
}
