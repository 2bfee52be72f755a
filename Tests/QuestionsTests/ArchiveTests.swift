import Schema
import Simulation
import Statistics
import Testing
import Workforce

@testable import Questions

/// What is known of futures that were played stands for playing them.
@Suite struct ArchiveTests {
  private func playable(_ more: String = "", leaving: String = "2% to 20%/month") throws -> Playable
  {
    Playable(
      try Samples.scenario(
        Samples.building(
          leaving: leaving,
          intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 12}}",
          people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
            + "stages: {working: 100%}}}") + more))
  }

  private func player(_ archive: Archive = Archive(), seed: UInt64 = 1) -> Player {
    Player(seed: seed, threads: 2, archive: archive)
  }

  /// How many futures of a scenario are known.
  private func known(_ archive: Archive, _ playable: Playable, seed: UInt64 = 1) -> Int {
    archive.extracts(of: playable, seed: seed, ExtractPlaces(playable.compiled)).count
  }

  /// A comparison comes out the same whether its first scenario was played before, in fewer futures,
  /// in more, or not at all.
  @Test(arguments: [0, 15, 40, 90]) func pairsAreTheSameWithWhatIsKnown(before: Int) throws {
    let (base, other) = (try playable(), try playable("levers: {pay-rise: 10%}\n"))
    let fresh = try player().pairs(of: base, and: other, futures: 40)
    let archive = Archive()
    if before > 0 { _ = try player(archive).outcome(of: base, futures: 0..<before) }
    #expect(known(archive, base) == before)
    #expect(try player(archive).pairs(of: base, and: other, futures: 40) == fresh)
    #expect(known(archive, base) == max(40, before))
    #expect(try player(archive).pairs(of: base, and: other, futures: 40) == fresh)
    #expect(fresh.futures == 40)
  }

  /// Futures that go on where others ended are known together; those after a gap are not.
  @Test func whatGoesOnIsKnownToo() throws {
    let (base, archive) = (try playable(), Archive())
    _ = try player(archive).outcome(of: base, futures: 0..<20)
    _ = try player(archive).outcome(of: base, futures: 20..<50)
    #expect(known(archive, base) == 50)
    _ = try player(archive).outcome(of: base, futures: 5..<10)
    _ = try player(archive).outcome(of: base, futures: 80..<90)
    #expect(known(archive, base) == 50)
    let whole = Run(base.compiled, seed: 1, threads: 1).outcome(futures: 0..<50, keeping: 50)
    #expect(
      archive.extracts(of: base, seed: 1, ExtractPlaces(base.compiled)) == whole.extracts)
  }

  /// Another digit, another seed: nothing is known.
  @Test func anotherDigitIsAnotherScenario() throws {
    let archive = Archive()
    _ = try player(archive).outcome(of: try playable(), futures: 0..<10)
    #expect(known(archive, try playable()) == 10)
    #expect(known(archive, try playable(), seed: 2) == 0)
    for leaving in [
      "2% to 20.000000001%/month", "2% to 21%/month", "2.0000000000001% to 20%/month",
    ] {
      #expect(known(archive, try playable(leaving: leaving)) == 0, "\(leaving)")
    }
    #expect(known(archive, try playable("costs: {leaver: 0.01 CNY}\n")) == 0)
  }

  /// What is taken out only of what holds later makes another scenario too, though its own text stays.
  @Test func anotherDayIsAnotherScenario() throws {
    let rise = "later: {rise: {from: 2027-03-01, set: [levers.pay-rise 20%]}}\n"
    let (base, archive) = (try playable(rise), Archive())
    let taken = base.scenario.changedThroughout { scenario in
      scenario.levers.payRise = Levers().payRise
      return true
    }
    let without = try #require(taken)
    let other = Playable(without)
    #expect(Scenario.schema.write(base.scenario) == Scenario.schema.write(without))
    _ = try player(archive).outcome(of: base, futures: 0..<20)
    #expect(known(archive, base) == 20 && known(archive, other) == 0)
    let leavers = Statistic(.leavers, week: base.compiled.weeks)
    #expect(
      try player(archive).rows(of: other, [leavers], futures: 20)
        == player().rows(of: other, [leavers], futures: 20))
  }

  /// Of many scenarios those asked for last are known.
  @Test func theOldestIsForgotten() throws {
    let archive = Archive()
    let all = try (1...4).map { try playable("levers: {pay-rise: \($0)%}\n") }
    for playable in all.prefix(3) { _ = try player(archive).outcome(of: playable, futures: 0..<2) }
    #expect(known(archive, all[0]) == 2)
    _ = try player(archive).outcome(of: all[3], futures: 0..<2)
    #expect(all.map { known(archive, $0) } == [2, 0, 2, 2])
  }

  /// A week that is not kept is played.
  @Test func whatIsNotKeptIsPlayed() throws {
    let (base, archive) = (try playable(), Archive())
    _ = try player(archive).outcome(of: base, futures: 0..<30)
    let asked = [
      Statistic(.leavers, week: 3), Statistic(.people, week: 3), Statistic(.starters, weeks: 0..<9),
    ]
    #expect(
      try player(archive).rows(of: base, asked, futures: 30)
        == player().rows(of: base, asked, futures: 30))
    #expect(
      try player(archive).rows(of: base, [asked[1]], futures: 30, keepsBooks: true)
        == player().rows(of: base, [asked[1]], futures: 30, keepsBooks: true))
  }
}
