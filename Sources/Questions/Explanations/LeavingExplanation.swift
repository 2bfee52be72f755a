import Schema
public import Simulation
public import Statistics
public import Text
public import Workforce

/// Why people leave, in figures: how many, for what, in which stage, and what each influence that
/// the scenario has does to it.
///
/// Counts are read from the forecast's own futures, the first of them played again to see which
/// numbers came together. What an influence does is a paired difference: the same futures without
/// it.
public struct LeavingExplanation: Sendable {
  /// The forecast that is explained.
  public let scenario: Scenario
  /// The site or the job family whose leavers they are; nil for all.
  public let part: Part?
  /// Leavers in all weeks together.
  public let leavers: Summary
  /// Leavers in a year, for each person employed.
  public let perYear: Summary?
  /// The share of the leavers of each cause, the most frequent first.
  public let causes: [(title: Phrase, share: Summary)]
  /// By stage: the share of the leavers, and leavers in a year for each person in it; the largest
  /// share first.
  public let stages: [(title: Phrase, share: Summary, perYear: Summary)]
  /// The week with most leavers in the mean, and how many leave in it.
  public let worst: (monday: Day, leavers: Summary)?
  /// How many more would leave without each influence; those that change nothing are left out.
  public let effects: [(driver: LeavingDriver, change: Estimate)]
  /// Influences without which the scenario cannot be played, so that nothing can be said of them.
  public let untold: [LeavingDriver]
  /// Futures played again.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before every influence was taken out.
  public let isPartial: Bool

  /// One value of a dimension: a site, or a job family.
  public struct Part: Sendable, Hashable {
    /// The dimension.
    public let dimension: Dimension
    /// Its place among the scenario's.
    public let index: Int

    /// A site or a job family.
    public init(_ dimension: Dimension, _ index: Int) {
      (self.dimension, self.index) = (dimension, index)
    }
  }

  /// Explains the leavers of a forecast; nil where it was stopped before there was anything to say.
  ///
  /// - Parameters:
  ///   - part: A site or a job family, to explain its leavers alone. Causes are not counted by
  ///     either, nor stages by family; they are left out then.
  ///   - player: plays with the forecast's luck, whatever its own.
  /// - Throws: why the scenario is not played.
  public init?(
    _ forecast: Forecast, of part: Part? = nil, by player: Player
  ) throws(Unplayable) {
    let (scenario, compiled) = (forecast.scenario, forecast.compiled)
    let futures = min(GapExplanation.mostFutures, forecast.futures)
    let player = player.with(seed: forecast.seed)
    let end = player.begin(about: (1 + LeavingDriver.all.count) * futures)
    defer { end() }
    let causes = part == nil ? scenario.titles(of: .cause) : []
    let (place, here): ([Dimension], [Int]) = part.map { ([$0.dimension], [$0.index]) } ?? ([], [])
    let stages = part?.dimension == .family ? [] : scenario.titles(of: .stage)
    func statistic(
      _ measure: Measure, _ weeks: Range<Int>, _ dimension: Dimension? = nil, _ value: Int = 0
    ) -> Statistic {
      let (cut, at) = dimension.map { ([$0], [value]) } ?? ([], [])
      return Statistic(measure, place + cut, here + at, weeks: weeks)
    }
    let (all, close) = (0..<compiled.weeks, compiled.weeks..<compiled.weeks + 1)
    let (gone, lived) = (statistic(.leavers, close), statistic(.people, all))
    let goneFor = causes.indices.map { statistic(.leavers, close, .cause, $0) }
    let goneFrom = stages.indices.map { statistic(.leavers, close, .stage, $0) }
    let livedIn = stages.indices.map { statistic(.people, all, .stage, $0) }
    let facts = try player.rows(
      of: forecast.playable, [gone, lived] + goneFor + goneFrom + livedIn, futures: futures)
    guard facts.futures == futures,
      let series = compiled.layout.index(of: .leavers, cut: place, at: here),
      let leavers = forecast.summary(series, week: compiled.weeks)
    else { return nil }
    self.leavers = leavers
    let weeksPerYear = Period.year / Period.week
    perYear = facts.quotient(gone, lived, times: weeksPerYear)
    self.causes = causes.enumerated().compactMap { index, title in
      facts.quotient(goneFor[index], gone).flatMap { $0.mean > 0 ? (title, $0) : nil }
    }.sorted { $0.1.mean > $1.1.mean }
    self.stages = stages.enumerated().compactMap { index, title in
      guard let share = facts.quotient(goneFrom[index], gone), share.mean > 0,
        let rate = facts.quotient(goneFrom[index], livedIn[index], times: weeksPerYear)
      else { return nil }
      return (title, share, rate)
    }.sorted { $0.1.mean > $1.1.mean }
    let means = (0..<compiled.weeks).map {
      forecast.outcome.distribution(series, week: $0).mean ?? 0
    }
    let week = means.indices.max { means[$0] < means[$1] }
    worst = week.flatMap { week in
      forecast.summary(series, week: week).map { (compiled.monday(of: week), $0) }
    }
    let drivers = LeavingDriver.all.compactMap { driver in
      driver.removed(from: scenario).map { (driver: driver, without: $0) }
    }
    let round = OneByOne(drivers) { (variant) throws(Unplayable) -> Rows? in
      let rows = try player.rows(of: Playable(variant.without), [gone], futures: futures)
      return rows.futures == futures ? rows : nil
    }
    let effects = round.played.compactMap {
      variant, rows -> (driver: LeavingDriver, change: Estimate)? in
      guard let change = facts.change(gone, in: rows), change.isTold else { return nil }
      return (variant.driver, change)
    }
    self.effects = effects.sorted { abs($0.change.value) > abs($1.change.value) }
    (self.scenario, self.part, self.futures, seed) = (scenario, part, futures, forecast.seed)
    (untold, isPartial) = (round.untold.map(\.driver), round.isPartial)
  }
}
