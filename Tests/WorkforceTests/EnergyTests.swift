import PhraseTesting
import Schema
import Testing
import Text

@testable import Workforce

/// What energy, skill and programmes need of the rest of a scenario.
@Suite struct EnergyTests {
  /// The base with skill, and with more at its end.
  private func world(_ more: String, mature: String = "satisfaction: 90%, resolution: 85%")
    -> String
  {
    base.replacing("causes: {pay: 100%}}", with: "causes: {pay: 100%}, \(mature)}") + more + "\n"
  }

  @Test func aWholeScenarioReads() {
    #expect(
      report(
        world(
          """

          energy: {overflow: 95 points, reward: 20 CNY, low: 72 points}
          levers: {ceremonies: 10 CNY/month}
          programme: {parts: [energy, ceremonies]}
          """)) == "")
  }

  @Test(arguments: [
    ("\nenergy: {reward: 20 CNY}", "nothing says from where on energy overflows"),
    ("\nenergy: {redeploy-to: voice}", "nothing says how little energy leads to training"),
    ("\nenergy: {low: 90 points, overflow: 85 points}", "too little energy may be more"),
    ("\nenergy: {low: 80 to 90 points, overflow: 88 points}", "too little energy may be more"),
    ("\nenergy: {overflow: 95 points, reward: 20 EUR}", "all money must be in one currency"),
    ("\nenergy: {every: 2 days}", "out of range"),
    ("\nenergy: {redeploy-to: mail, low: 70 points}", "no such name in families"),
    ("\nprogramme: {parts: [energy]}", "the scenario has no such part"),
    ("\nprogramme: {parts: [magic]}", "not one of the words allowed"),
    ("\nprogramme: {parts: []}", "too few entries"),
  ]) func problemsOfEnergy(more: String, expected: String) {
    let found = headlines(world(more))
    #expect(found.count == 1 && found[0].contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("satisfaction: 90%", "\nenergy: {}", "nothing says what resolution is"),
    ("development: {satisfaction: 20%}", "", "there is no satisfaction to change"),
    ("development: {cost: 20 EUR/month}", "", "all money must be in one currency"),
    ("families: {chat: {satisfaction: 20%}}", "", "no such name in families"),
  ]) func problemsOfSkill(mature: String, more: String, expected: String) {
    let found = headlines(world(more, mature: mature))
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func trainingHasNoSkill() {
    let found = headlines(
      world("").replacing(
        "pass: 95%}", with: "pass: 95%, satisfaction: 80%, development: {time: 2 hours/week}}"))
    #expect(found.count == 2 && found.allSatisfy { $0.contains("take no contacts") }, "\(found)")
  }

  @Test func reviewsNeedEnergyToAskFor() {
    let found = headlines(
      world("").replacing("slots: 10%}", with: "slots: 10%, eligibility: {energy: 80 points}}"))
    #expect(found.count == 1 && found[0].contains("nobody's energy is measured"), "\(found)")
  }

  @Test func assessmentsAreDated() throws {
    let scenario = try read(world("\nenergy: {every: 1 month}"))
    let days = scenario.energy?.days(from: scenario.start, before: scenario.start + 7 * 52) ?? []
    #expect(days.count == 11)
    #expect(days.prefix(2).map(\.iso) == ["2027-02-04", "2027-03-04"])
  }

  /// What a programme brings goes with it, and is still counted.
  @Test func aProgrammeIsOneSwitch() throws {
    let scenario = try read(
      world(
        """

        energy: {}
        levers: {ceremonies: 10 CNY/month, idea-market: 5 CNY/month, recognition: 9 CNY/month}
        programme: {on: no, parts: [energy, ceremonies, idea-market]}
        """))
    let played = scenario.inForce
    #expect(played.energy?.on == false)
    #expect(played.levers.ceremonies == nil && played.levers.ideaMarket == nil)
    #expect(played.levers.recognition != nil)
  }

  // MARK: - Work to go to

  private static let twoSites = """
    title: Test
    start: 2027-01-04
    horizon: 40 weeks
    sites: {north: {seats: 100}, south: {seats: 100}}
    families: {voice: {}, chat: {}}
    stages:
      training: {length: 10 days, leaving: 0%/month, takes-contacts: no}
      old: {leaving: 0%/month, satisfaction: 60%, resolution: 60%}
    causes: {other: {share: 100%}}
    tiers: {one: {}}
    people:
      n: {site: north, family: voice, tier: one, count: 60, stages: {old: 100%}}
      s: {site: south, family: chat, tier: one, count: 20, stages: {old: 100%}}
    demand:
      calls: {family: voice, sites: {north: 100%}, contacts: 8000/week}
      chats: {family: chat, sites: {SITES}, contacts: 2000/week}
    service: {voice: {handle-time: 300 seconds}, chat: {handle-time: 300 seconds}}
    """

  /// Who is sent to other work stays at the site: without such work there it is a problem.
  @Test(arguments: [
    ("energy: {every: 1 month, low: 60 points, redeploy-to: chat}", "energy.redeploy-to"),
    ("moves: {over: {from: voice, to: chat, on: [03-31]}}", "moves.over.to"),
  ])
  func H13_otherWorkMustBeHere(more: String, path: String) throws {
    func paths(_ sites: String, _ more: String) -> [String] {
      do throws(Problems) {
        _ = try read(Self.twoSites.replacing("SITES", with: sites) + "\n" + more)
        return []
      } catch {
        return error.all.map(\.path)
      }
    }
    #expect(paths("south: 100%", more) == [path])
    #expect(paths("south: 50%, north: 50%", more) == [])
  }
}
