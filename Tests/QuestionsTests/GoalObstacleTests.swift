import PhraseTesting
import Questions
import Schema
import Simulation
import Testing
import Text
import Workforce

/// What a goal says that cannot be reached: what binds, and not that more futures are needed.
@Suite struct GoalObstacleTests {
  private static let hours = Array(repeating: "1", count: 24).joined(separator: ", ")

  /// A new site for contacts of two families, each with a class a month before the opening. Of
  /// 33,600 contacts of 180 s a week 14 are answered at any time: 14 × 168 ÷ 40 = 58.8 people.
  private static func contacts(chat: Int) -> String {
    let week = Array(repeating: "14.285714%", count: 6).joined(separator: ", ") + ", 14.285716%"
    let service =
      "{handle-time: 180 seconds, occupancy: 100%, shrinkage: {}, "
      + "profile: {weekdays: [\(week)], day: [\(hours)]}}"
    return Samples.building(
      seats: 500, pass: "100%",
      intake: "{voice-class: {site: new, family: voice, date: 2027-02-01, size: 20}, "
        + "chat-class: {site: new, family: chat, date: 2027-02-01, size: \(chat)}, "
        + "far: {site: old, family: voice, date: 2027-02-01, size: 5}}",
      families: "{voice: {}, chat: {}}")
        + """
        demand:
          calls: {family: voice, sites: {new: 100%}, contacts: "33,600/week"}
          chats: {family: chat, sites: {new: 100%}, contacts: "33,600/week"}
        service: {voice: \(service), chat: \(service)}

        """
  }

  private static let seats = Samples.building(
    pass: "100%",
    intake: "{early: {site: new, family: voice, date: 2027-02-01, size: 6}, "
      + "late: {site: new, family: voice, date: 2027-03-08, size: 6}, "
      + "after: {site: new, family: voice, date: 2027-03-22, size: 6}, "
      + "far: {site: old, family: voice, date: 2027-02-01, size: 5}}")

  private func seek(
    _ yaml: String, _ words: String, _ target: Double, by path: String,
    between ends: (String, String)? = nil
  ) throws -> GoalSeek {
    let node = try Samples.node(yaml)
    let scenario = try Scenario.schema.read(node)
    let isReadiness = words.hasPrefix("readiness")
    let response = try Response(
      isReadiness ? "ready" + words.dropFirst("readiness".count) : words, in: scenario)
    let request = try GoalRequest(
      isReadiness ? response.readiness : response, target: target,
      by: ScenarioDial(path, in: node), between: ends.map { (Node($0.0), Node($0.1)) })
    return try #require(
      try GoalSeek(request, futures: 10, checks: 10, by: Player(seed: 1, threads: 2)))
  }

  @Test func E5_anotherFamilyOfTheSiteBinds() throws {
    let goal = try seek(
      Self.contacts(chat: 30), "readiness at new at opening", 0.9, by: "intake.voice-class.size")
    guard case .families(let short)? = goal.obstacles.first else {
      Issue.record("\(goal.obstacles)")
      return
    }
    // 59 are required and 30 come.
    #expect(short.map(\.family) == [1] && short[0].missing == 29 && short[0].share == 1)
    #expect(!short[0].isMoved && short[0].intake == ["chat-class"])
    #expect(goal.obstacles.count == 1 && !goal.isPartial)
  }

  @Test func E5_whereBothLackPeopleBothAreNamed() throws {
    let goal = try seek(
      Self.contacts(chat: 30), "readiness at new at opening", 0.9, by: "intake.voice-class.size",
      between: ("10", "50"))
    guard case .families(let short)? = goal.obstacles.first else {
      Issue.record("\(goal.obstacles)")
      return
    }
    #expect(short.map(\.family) == [1, 0] && short.map(\.missing) == [29, 9])
    #expect(short.map(\.isMoved) == [false, true])
  }

  @Test func E5_thereIsNothingToTurnWhereItHoldsAnyway() throws {
    let goal = try seek(
      Self.contacts(chat: 100), "readiness at new at opening", 0.9, by: "intake.voice-class.size",
      between: ("80", "120"))
    #expect(goal.obstacles == [.reached])
  }

  @Test func E5_aLeverOfAnotherSite() throws {
    let goal = try seek(
      Self.seats, "readiness at new at opening", 0.9, by: "intake.far.size", between: ("1", "40"))
    #expect(goal.obstacles == [.elsewhere(site: "old")])
  }

  @Test func E5_trainingThatHasNotEnded() throws {
    // A week before the opening a class of 15 days has begun.
    let goal = try seek(
      Self.seats, "readiness at new at opening", 0.9, by: "intake.late.size", between: ("1", "40"))
    #expect(goal.obstacles == [.training(39)])
    let ready = try seek(
      Self.seats, "ready at new at opening", 10, by: "intake.late.size", between: ("1", "40"))
    #expect(ready.obstacles == [.training(39)])
  }

  @Test func E5_aClassAfterTheDay() throws {
    let goal = try seek(
      Self.seats, "readiness at new at opening", 0.9, by: "intake.after.size",
      between: ("1", "40"))
    #expect(goal.obstacles == [.tooLate])
  }

  @Test func E5_seatsBind() throws {
    let goal = try seek(
      Self.seats, "seated at new at opening", 30, by: "intake.early.size", between: ("12", "40"))
    #expect(goal.obstacles == [.seats(10)])
  }

  @Test func E5_aMeasureThatItDoesNotTouch() throws {
    let goal = try seek(
      Self.seats, "leavers", 3, by: "sites.old.seats", between: ("10", "80"))
    guard case .untouched(let moves)? = goal.obstacles.first else {
      Issue.record("\(goal.obstacles)")
      return
    }
    #expect(moves.contains(.seats) && !moves.contains(.leavers))
  }

  @Test func E5_aRangeThatIsTooNarrowSaysHowManyAreMissing() throws {
    let goal = try seek(
      Self.seats, "readiness at new at opening", 0.9, by: "intake.early.size", between: ("1", "7"))
    #expect(goal.obstacles == [.people(3)])
  }
}
