import Schema
import Simulation
public import Statistics
public import Workforce

/// The survey matrix: how content people are with each driver, against what it weighs in leaving.
///
/// The weight is not asked for but computed: the leavers that one standard step of the driver
/// avoids, by a paired run of the same futures. A step carries what it takes, and as steps differ in
/// price they are compared for the same money too. The matrix is the importance-performance grid of
/// J. A. Martilla, J. C. James, "Importance-Performance Analysis", Journal of Marketing 41 (1977),
/// 77–79, doi:10.2307/1250495: its lines are the means of both, over the drivers.
public struct SurveyMatrix: Sendable {
  /// Whose people.
  public let scenario: Scenario
  /// The drivers that the scenario has, by weight times the share who are not content with it;
  /// where nobody was asked about a driver, as if its share were the mean.
  public let rows: [Row]
  /// Drivers of which the scenario has no step that can be played.
  public let absent: [LeavingDriver]
  /// The mean of what is known of satisfaction, 0...1; nil where nobody was asked.
  public let meanSatisfaction: Double?
  /// The mean weight: leavers avoided by one step.
  public let meanWeight: Double
  /// Futures in each paired run.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before every driver was played.
  public let isPartial: Bool

  /// Where a driver stands.
  public enum Quadrant: Sendable, Hashable, CaseIterable {
    /// Weighs much, and people are not content.
    case fixFirst
    /// Weighs much, and people are content.
    case keepUp
    /// Weighs little, and people are not content.
    case lowPriority
    /// Weighs little, and people are content.
    case possibleOverkill
  }

  /// A driver, and what is known of it.
  public struct Row: Sendable {
    /// Which.
    public let driver: LeavingDriver
    /// The share who are content with it; nil where nobody was asked.
    public let satisfaction: Double?
    /// Leavers avoided by one standard step, with the 95 % interval of the paired differences.
    public let weight: Estimate
    /// What is spent on the step itself, in the currency; nil for fewer than two futures.
    public let cost: Estimate?
    /// What each leaver avoided costs by that; nil where the futures cannot tell.
    public let perLeaver: Estimate?
    /// Leavers avoided for `equalCost` spent on such steps; nil where the step has no price.
    public let atEqualCost: Estimate?

    /// Whether the step has a price: the futures tell that something is spent on it.
    public var isPriced: Bool { atEqualCost != nil }

    /// Weight times the share who are not content.
    fileprivate func urgency(unasked mean: Double) -> Double {
      weight.value * (1 - (satisfaction ?? mean))
    }
  }

  /// The most futures in each paired run: many runs, so few futures, which paired tell enough.
  public static let mostFutures = 200

  /// The amount of the currency at which steps are compared with each other.
  public static let equalCost = 100_000.0

  /// Plays a paired run for every driver.
  ///
  /// - Throws: why the scenario as it stands is not played.
  public init(
    _ scenario: Scenario, futures: Int, by player: Player
  ) throws(Unplayable) {
    let end = player.begin(about: LeavingDriver.all.count * futures)
    defer { end() }
    let base = Playable(scenario)
    var rows: [Row] = []
    var absent: [LeavingDriver] = []
    var isPartial = false
    for driver in LeavingDriver.all where !isPartial {
      guard let better = driver.improved(scenario) else {
        absent.append(driver)
        continue
      }
      let comparison: Comparison
      do throws(Player.Unpaired) {
        comparison = try Comparison(base, better, futures: futures, by: player)
      } catch {
        switch error {
        case .first(let unplayable): throw unplayable
        case .second: absent.append(driver)
        case .unlike: break
        }
        continue
      }
      guard comparison.futures == futures else {
        isPartial = true
        continue
      }
      guard
        let leavers = comparison.compiled.layout.index(of: .leavers).flatMap({
          comparison.difference($0, week: comparison.compiled.weeks)
        })
      else { continue }
      let change = leavers.estimate
      rows.append(
        Row(
          driver: driver, satisfaction: driver.satisfaction(in: scenario.survey),
          weight: Estimate(
            value: 0 - change.value, low: 0 - change.high, high: 0 - change.low,
            confidence: change.confidence),
          cost: comparison.cost(of: .lever), perLeaver: comparison.costPerLeaverAvoided,
          atEqualCost: comparison.leaversAvoided(for: Self.equalCost)))
    }
    let known = rows.compactMap(\.satisfaction)
    let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    meanSatisfaction = mean
    meanWeight = rows.reduce(0) { $0 + $1.weight.value } / Double(max(1, rows.count))
    self.rows = rows.sorted {
      $0.urgency(unasked: mean ?? 0) > $1.urgency(unasked: mean ?? 0)
    }
    (self.scenario, self.absent, self.isPartial) = (scenario, absent, isPartial)
    (self.futures, seed) = (futures, player.seed)
  }

  /// Whether people are more content with one thing than with another: without that there are no
  /// quadrants, and weights say all.
  public var tellsContentApart: Bool { Set(rows.compactMap(\.satisfaction)).count > 1 }

  /// The quadrant of a driver; nil where nobody was asked about it, where contentment does not
  /// differ, or where not every driver was played: the quadrants are parted by the means of all.
  public func quadrant(of row: Row) -> Quadrant? {
    guard !isPartial, tellsContentApart, let meanSatisfaction, let satisfaction = row.satisfaction
    else { return nil }
    let isHeavy = row.weight.value >= meanWeight && row.weight.isTold
    let isContent = satisfaction >= meanSatisfaction
    return isHeavy
      ? isContent ? .keepUp : .fixFirst : isContent ? .possibleOverkill : .lowPriority
  }
}
