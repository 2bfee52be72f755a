import Randomness
import Workforce

/// A hazard that effects drive out of range in some future.
public struct Excess: Sendable, Hashable {
  /// The first future in which it happens.
  public let future: Int
  /// Where the people stand whom it meets.
  public let site: Int
  /// Their job family.
  public let family: Int
  /// Their stage.
  public let stage: Int
  /// Their tier.
  public let tier: Int
  /// The share of them that would leave in one week.
  public let share: Double
  /// The path of the effect that does most of it.
  public let path: String

  /// No effect may make more than this share of people leave in a week.
  public static let most = 0.5
}

extension CompiledScenario {
  /// The first of some futures in which effects drive leaving out of range; nil where none does.
  ///
  /// Only the numbers of the futures are drawn, and the weeks looked at where a bound on all
  /// weeks does not settle the matter: a small part of the work of playing them.
  public func excess(seed: UInt64, futures: Range<Int>) -> Excess? {
    guard factors.act else { return nil }
    let limit = -Portable.log1p(-Excess.most)
    var figures = Figures(self)
    let sameInAll = assumptions.allSatisfy(\.isFixed)
    for future in sameInAll ? futures.prefix(1) : futures {
      figures.draw(self, luck: Luck(seed: seed, future: UInt64(future)))
      guard figures.mayPass(limit) else { continue }
      figures.pressMost()
      for week in 0..<weeks where figures.refresh(week: week) {
        guard let (cell, hazard) = figures.worst(above: limit) else { continue }
        let strongest = figures.hazards.strongest(figures.values).max { $0.most < $1.most }
        return Excess(
          future: future, site: cells.site(of: cell), family: cells.family(of: cell),
          stage: cells.stage(of: cell), tier: cells.tier(of: cell),
          share: hazard.isNaN ? 1 : -Portable.expm1(-hazard), path: strongest?.path ?? "effects")
      }
    }
    return nil
  }
}

extension Figures {
  /// Puts the most pressure there can be on every site: how much there will be only playing tells.
  fileprivate mutating func pressMost() { hazards.pressMost(values) }

  /// Whether some hazard might pass a limit: the largest base that does not, times the largest
  /// multiplier of every effect, wherever and whenever they act.
  fileprivate func mayPass(_ limit: Double) -> Bool {
    var base = 0.0
    for cell in 0..<cells.count where cells[cell].hazardPerWeek <= limit {
      base = max(base, cells[cell].hazardPerWeek)
    }
    let scale = hazards.strongest(values).reduce(1) { $0 * max(1, $1.most) }
    // So written that what is no number may, too.
    return !(base * scale + hazards.mostPoached <= limit)
  }

  /// The worst hazard of the week that is above a limit which the base keeps, with its cell.
  fileprivate func worst(above limit: Double) -> (cell: Int, hazard: Double)? {
    var worst: (cell: Int, hazard: Double)?
    for cell in 0..<cells.count {
      let hazard = hazards.largest(of: cell)
      // Nothing times more than can be counted is no number, whatever the base.
      if hazard.isNaN { return (cell, hazard) }
      guard cells[cell].hazardPerWeek <= limit else { continue }
      if hazard > max(limit, worst?.hazard ?? 0) { worst = (cell, hazard) }
    }
    return worst
  }
}
