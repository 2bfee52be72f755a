import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Synchronization
import Testing
import Text
import Workforce

/// The one way in which questions play.
@Suite struct PlayerTests {
  private func playable(_ more: String = "") throws -> Playable {
    Playable(
      try Samples.scenario(
        Samples.building(
          leaving: "2% to 20%/month",
          intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 12}}",
          people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
            + "stages: {working: 100%}}}") + more))
  }

  private let player = Player(seed: 1, threads: 2)

  // MARK: - Rows

  /// The numbers of each future, put together, are the outcome's: another way to the same.
  @Test func rowsAreTheOutcome() throws {
    let playable = try playable()
    let (layout, weeks) = (playable.compiled.layout, playable.compiled.weeks)
    let outcome = try player.outcome(of: playable, futures: 0..<60)
    let asked = layout.series.map { Statistic($0.measure, $0.cut, $0.at, week: weeks) }
    // Once from what is known of these futures, once by playing them again.
    for player in [player, Player(seed: 1, threads: 2)] {
      let rows = try player.rows(of: playable, asked, futures: 60)
      #expect(rows.futures == 60 && !asked.isEmpty)
      for (series, statistic) in asked.enumerated() {
        #expect(Distribution(rows[statistic]) == outcome.close(series))
      }
    }
  }

  /// What leaves in all weeks is the sum of the weeks, future by future; a sum of two is both.
  @Test func sumsAreOfEachFuture() throws {
    let playable = try playable()
    let weeks = playable.compiled.weeks
    let (close, all) = (Statistic(.leavers, week: weeks), Statistic(.leavers, weeks: 0..<weeks))
    let first = Statistic(.leavers, weeks: 0..<10)
    let rest = Statistic(.leavers, weeks: 10..<weeks)
    let both = Statistic(sum: [first, rest])
    let rows = try player.rows(of: playable, [close, all, first, rest, both, all], futures: 40)
    #expect(rows[close] == rows[all] && rows[both] == rows[all])
    #expect(zip(rows[first], rows[rest]).map { $0 + $1 } == rows[all])
    #expect(Set(rows[all]).count > 5)
  }

  /// What a scenario does not keep is counted as nothing; what was not asked for is not there.
  @Test func whatIsNotKeptIsNothing() throws {
    let credits = Statistic(.credits, week: 3)
    let rows = try player.rows(of: playable(), [credits], futures: 4)
    #expect(rows[credits] == [0, 0, 0, 0])
    #expect(rows[Statistic(.people, week: 3)] == [])
  }

  @Test func rowsAreTheSameForAnyThreadsAndAStopKeepsTheFirst() throws {
    let playable = try playable()
    let leavers = Statistic(.leavers, week: playable.compiled.weeks)
    let all = try player.rows(of: playable, [leavers], futures: 300)
    for threads in [1, 3, 8] {
      let same = try Player(seed: 1, threads: threads).rows(of: playable, [leavers], futures: 300)
      #expect(same == all)
    }
    let stopped = Player(seed: 1, threads: 1, control: Control(stoppingAfter: 1))
    let part = try stopped.rows(of: playable, [leavers], futures: 300)
    #expect(part.futures > 0 && part.futures < 300)
    #expect(part[leavers] == Array(all[leavers].prefix(part.futures)))
  }

  /// Pairs differ by what the rows of the two differ, future by future.
  @Test func pairsAreTwoRows() throws {
    let (base, other) = (try playable(), try playable("levers: {pay-rise: 10%}\n"))
    let result = try player.pairs(of: base, and: other, futures: 50)
    let leavers = Statistic(.leavers, week: base.compiled.weeks)
    let rows = try [base, other].map { try player.rows(of: $0, [leavers], futures: 50)[leavers] }
    let series = try #require(base.compiled.layout.index(of: .leavers))
    #expect(
      result.difference.close(series) == Moments(zip(rows[0], rows[1]).map { $1 - $0 }))
    #expect(result.first.close(series) == Moments(rows[0]))
  }

  // MARK: - What is refused

  private func refusal(
    _ change: (inout Player.Limits) -> Void, _ playable: Playable? = nil
  ) throws -> Unplayable? {
    var limits = Player.Limits()
    change(&limits)
    let playable = try playable ?? self.playable()
    do throws(Unplayable) {
      _ = try Player(seed: 1, threads: 2, limits: limits).outcome(of: playable, futures: 0..<5)
      return nil
    } catch {
      return error
    }
  }

  @Test func whatIsTooLargeIsAFact() throws {
    #expect(try refusal { _ in } == nil)
    // 50 in post and 12 invited.
    guard case .people(62, most: 61)? = try refusal({ $0.people = 61 }),
      case .memory(_, most: 1000)? = try refusal({ $0.bytes = 1000 }),
      case .money(_, most: 1, dearest: _)? = try refusal({ $0.money = 1 }),
      case .weeks(_, futures: 5, most: 10)? = try refusal({ $0.personWeeks = 10 })
    else {
      Issue.record("not what was refused")
      return
    }
    #expect(try refusal { $0.people = 62 } == nil)
  }

  /// Half of what was promised is not kept, and that is believed to matter beyond all measure.
  private let wild = "levers: {promise-gap: 50%}\neffects: {promise-gap: {size: 900%}}\n"

  /// What no run plays, no question plays.
  @Test func whatIsOutOfRangeIsRefusedByEveryQuestion() throws {
    let playable = try playable(wild)
    guard case .leaving(let excess, _)? = try refusal({ _ in }, playable) else {
      Issue.record("played")
      return
    }
    #expect(excess.share > LeavingOutOfRange.most)
    let scenario = playable.scenario
    #expect(throws: Unplayable.self) {
      _ = try Forecast(scenario, seed: 1, asked: 5).played(to: 5, by: player)
    }
    #expect(throws: Player.Unpaired.self) {
      _ = try Comparison(scenario, scenario, futures: 5, by: player)
    }
    #expect(throws: Unplayable.self) {
      _ = try Sensitivity(Response(.leavers, in: scenario), in: scenario, futures: 200, by: player)
    }
    #expect(throws: Unplayable.self) { _ = try SurveyMatrix(scenario, futures: 5, by: player) }
    #expect(throws: Career.Fault.self) { _ = try Career(scenario, by: player) }
    #expect(throws: HiringPlan.Failure.self) {
      _ = try HiringPlan(HiringRequest("new"), in: scenario, futures: 5, by: player)
    }
  }

  // MARK: - Threads, progress and stops

  /// Two scenarios in pairs take two futures a thread: threads are halved until they fit, and
  /// nothing is refused before.
  @Test func G14_threadsAreHalvedForPairsToo() throws {
    let playable = try playable()
    let work = playable.compiled.work
    let (alone, pairs) = (work.ofOutcomes(20), work.inPairs(with: work, futures: 20))
    #expect(pairs.shared < alone.shared)
    let told = Mutex<[Int]>([])
    func player(_ bytes: Double) -> Player {
      var limits = Player.Limits()
      limits.bytes = Int(bytes)
      return Player(
        seed: 1, threads: 8, limits: limits,
        fewer: { threads in told.withLock { $0.append(threads) } })
    }
    let room = player(pairs.bytes(threads: 8))
    let whole = try room.pairs(of: playable, and: playable, futures: 20)
    #expect(told.withLock { $0 } == [])
    let narrow = player(pairs.bytes(threads: 8) - 1)
    #expect(try narrow.pairs(of: playable, and: playable, futures: 20) == whole)
    // Told once, however often it is so.
    _ = try narrow.pairs(of: playable, and: playable, futures: 20)
    #expect(told.withLock { $0 } == [4])
    let one = player(pairs.bytes(threads: 1))
    #expect(try one.pairs(of: playable, and: playable, futures: 20) == whole)
    #expect(told.withLock { $0 } == [4, 1])
    #expect(throws: Player.Unpaired.self) {
      _ = try player(pairs.bytes(threads: 1) - 1).pairs(
        of: playable, and: playable, futures: 20)
    }
  }

  /// Every question is watched once, from its start to its end.
  @Test func aQuestionIsWatchedOnce() throws {
    let events = Mutex<[String]>([])
    func watched() -> Player {
      Player(
        seed: 1, threads: 2,
        watch: { _, futures in
          events.withLock { $0.append("\(futures)") }
          return { events.withLock { $0.append("end") } }
        })
    }
    let scenario = try playable().scenario
    let forecast = try Forecast(scenario, seed: 1, asked: 9).played(to: 9, by: watched())
    _ = try forecast.played(to: 12, by: watched())
    _ = try Comparison(scenario, scenario, futures: 4, by: watched())
    #expect(events.withLock { $0 } == ["9", "end", "3", "end", "4", "end"])
    events.withLock { $0 = [] }
    _ = try SurveyMatrix(scenario, futures: 2, by: watched())
    _ = try LeavingExplanation(forecast, by: watched())
    #expect(events.withLock { $0.filter { $0 == "end" }.count } == 2)
    #expect(events.withLock { $0.count } == 4)
  }
}
