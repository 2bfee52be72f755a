import Randomness
import Workforce

/// A hazard that effects drive out of range where all that is believed has its middle value.
///
/// A scenario is judged by the middle of its beliefs, so that no seed and no number of futures
/// decides whether it can be played. In a future whose numbers go further, leaving is held at the
/// limit: see `Hazards`.
public struct LeavingOutOfRange: Sendable, Hashable {
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
  /// The paths of what does it, with the most of it first.
  public let paths: [String]

  /// No effect may make more than this share of people leave in a week.
  public static let most = 0.5
  /// The same as a hazard per week.
  static let hazard = -Portable.log1p(-most)
}

extension CompiledScenario {
  /// Where effects drive leaving out of range; nil where they do not.
  public var excess: LeavingOutOfRange? {
    ([self] + successors).lazy.compactMap(\.ownExcess).first
  }

  private var ownExcess: LeavingOutOfRange? {
    guard factors.act else { return nil }
    var figures = Figures(self)
    figures.draw(self) { $0.typical }
    return excess(of: &figures)
  }

  /// The first of some futures in which leaving may be held at the limit, because its numbers go
  /// further than the middle of what is believed; nil where there is none.
  ///
  /// Only the numbers of the futures are drawn, and the weeks looked at where a bound on all
  /// weeks does not settle the matter: a small part of the work of playing them.
  ///
  /// - Parameter control: Where it is stopped, nil too.
  public func firstHeld(
    seed: UInt64, futures: Range<Int>, control: Control = Control()
  ) -> Int? {
    ([self] + successors).compactMap {
      $0.firstHeldOfOwn(seed: seed, futures: futures, control: control)
    }.min()
  }

  private func firstHeldOfOwn(seed: UInt64, futures: Range<Int>, control: Control) -> Int? {
    guard factors.act, !assumptions.allSatisfy(\.isFixed) else { return nil }
    var figures = Figures(self)
    for future in futures where !control.isStopped {
      let luck = Luck(seed: seed, future: UInt64(future))
      figures.draw(self) { $0.value(luck: luck) }
      if excess(of: &figures) != nil { return future }
    }
    return nil
  }

  private func excess(of figures: inout Figures) -> LeavingOutOfRange? {
    guard figures.mayPass(LeavingOutOfRange.hazard) else { return nil }
    figures.hazards.isHeld = false
    defer { figures.hazards.isHeld = true }
    figures.pressMost()
    for week in inForce where figures.refresh(week: week, isNew: week == inForce.lowerBound) {
      guard let (cell, hazard) = figures.worst(above: LeavingOutOfRange.hazard) else { continue }
      let tier = cells.tier(of: cell)
      let own = tiers[tier].leaving
      let all =
        figures.hazards.strongest(figures.values)
        + [([assumptions[own].path], figures.values[own])]
      return LeavingOutOfRange(
        site: cells.site(of: cell), family: cells.family(of: cell),
        stage: cells.stage(of: cell), tier: tier,
        share: hazard.isNaN ? 1 : -Portable.expm1(-hazard),
        paths: all.sorted { $0.most > $1.most }.flatMap(\.paths))
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
