import Dispatch
import PhraseTesting
import Simulation
import Statistics
import Testing
import Text

/// The same seed gives the same bits, however the futures are played.
@Suite struct DeterminismTests {
  private static let text = """
    horizon: 20 weeks
    sites: {a: {seats: 40}, b: {seats: 20, opening: 2027-02-10, seats-per-week: 8}}
    families: {voice: {}, chat: {training: 6 days}}
    stages:
      training: {length: 12 days, leaving: 4% to 9%/week, takes-contacts: no, pass: 80% to 95%}
      working: {leaving: 2%/week}
    tiers: {one: {pay: 900 CNY/week}, two: {pay: 1100 CNY/week, leaving: 0.7, posts: 12}}
    reviews: {up: {from: one, to: two, on: [02-03, 04-14], after: 2 weeks, slots: 20%, pass: 70%}}
    people:
      old: {site: a, family: voice, tier: one, count: 40, stages: {training: 20%, working: 80%}}
    intake:
      new: {site: a, family: voice, date: 2027-01-06, every: 1 week, size: 3}
      other:
        {site: b, family: chat, date: 2027-01-12, every: 10 days, size: 5, varies: poisson,
         show-up: 70% to 90%}
    """

  private static func run(
    _ futures: Range<Int>, threads: Int = 1, batch: Int? = nil
  ) throws -> Outcome {
    Run(try sketch(text), seed: 7, threads: threads, batch: batch).outcome(futures: futures)
  }

  @Test func threadsAndBatchesDoNotShow() throws {
    let one = try Self.run(0..<200)
    for threads in [1, 2, 3, 8] {
      for batch in [1, 7, 100] {
        #expect(try Self.run(0..<200, threads: threads, batch: batch) == one)
      }
    }
  }

  @Test func anySplitMergesToTheSame() throws {
    let one = try Self.run(0..<200)
    let cuts = [0, 1, 33, 34, 120, 200]
    let shards = try zip(cuts, cuts.dropFirst()).map { try Self.run($0..<$1, threads: 2) }
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]] {
      var merged = Outcome(try sketch(Self.text))
      for shard in order { merged.merge(shards[shard]) }
      #expect(merged == one)
    }
    var left = shards[0]
    left.merge(shards[1])
    var right = shards[3]
    right.merge(shards[4])
    var middle = shards[2]
    middle.merge(right)
    left.merge(middle)
    #expect(left == one)
  }

  @Test func anotherSeedIsOtherLuck() throws {
    let compiled = try sketch(Self.text)
    #expect(compiled.outcome(20, seed: 1) != compiled.outcome(20, seed: 2))
    #expect(try Self.run(0..<20) != Self.run(20..<40))
  }

  @Test func aStoppedRunIsAPrefixThatCanBePlayedOn() throws {
    let compiled = try sketch(Self.text)
    let run = Run(compiled, seed: 7, threads: 3, batch: 5)
    let control = Control()
    let watcher = DispatchWorkItem {
      while control.done < 40 {}
      control.stop()
    }
    DispatchQueue.global().async(execute: watcher)
    var outcome = run.outcome(futures: 0..<100_000, control: control)
    watcher.wait()
    let played = outcome.futures
    #expect(played == control.done)
    #expect(played >= 40 && played < 100_000)
    #expect(try Self.run(0..<played) == outcome)
    outcome.merge(run.outcome(futures: played..<played + 60))
    #expect(try Self.run(0..<played + 60) == outcome)
  }

  @Test func nothingIsPlayedAfterAStop() throws {
    let control = Control()
    control.stop()
    let compiled = try sketch(Self.text)
    let outcome = Run(compiled, seed: 7, threads: 2).outcome(futures: 0..<50, control: control)
    #expect(outcome == Outcome(compiled))
  }

  /// The bits of everything that a report can read. They change only with `Model.version`. What
  /// was not recorded when they were pinned is left out, so that adding to it changes nothing.
  @Test func resultsArePinned() throws {
    let compiled = try sketch(Self.text)
    let outcome = try Self.run(0..<200, threads: 2)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bits: UInt64) {
      for byte in 0..<8 {
        hash = (hash ^ (bits >> UInt64(8 * byte) & 0xFF)) &* 0x0000_0100_0000_01B3
      }
    }
    func mix(_ values: Distribution) {
      let p = [0.0, 0.1, 0.5, 0.9, 1.0].map { values.quantile($0) ?? -1 }
      for number in p + [values.mean ?? -1, values.variance ?? -1] { mix(number.bitPattern) }
    }
    for week in 0...compiled.weeks {
      for series in compiled.layout.series.indices { mix(outcome.distribution(series, week: week)) }
    }
    for site in outcome.readyWeek { mix(site) }
    #expect(Model.version == 2)
    #expect(String(hash, radix: 16) == "fe6d71685a779e75")
  }
}
