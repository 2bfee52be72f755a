public import Questions
import Report
public import Schema
import Simulation
import Text
import Workforce

extension Unplayable {
  /// What is too large or out of range, and what somebody can do about it.
  public var problem: Problem { problem { _ in true } }

  /// The same.
  ///
  /// - Parameter isWritten: Whether somebody wrote what is at a path: of what drives leaving out of
  ///   range, the first that was is blamed.
  public func problem(isWritten: (String) -> Bool) -> Problem {
    switch self {
    case .people(let people, let most):
      Problem(
        "too many people for one future", path: "people", found: "up to \(people.words)",
        expected: "at most \(most.words)",
        next: "Make people or intake smaller, or the horizon shorter.")
    case .memory(let bytes, let most):
      Problem(
        "too much memory would be needed", path: "horizon",
        found: "about \(Self.gigabytes(bytes)) GB",
        expected: "at most \(Self.gigabytes(Double(most))) GB",
        next: "Use fewer sites, families, stages or tiers, or a shorter horizon.")
    case .money(let money, let most, let dearest):
      Problem(
        "more money than can be counted", path: dearest,
        found: "up to \(Self.amount(money)) in one future",
        expected: "at most \(Self.amount(most))",
        next: "Lower \(dearest), which the most of it may go to, or count people in thousands.")
    case .weeks(let each, let futures, let most):
      Problem(
        "too much to play",
        found: "\(futures.words) futures of \(each.words) weeks lived",
        expected: "at most \(Int(most).words) weeks lived together",
        next: "Play at most \(Int(most / Double(each)).words) futures.")
    case .leaving(let excess, let scenario):
      Self.problem(
        excess, by: excess.paths.first(where: isWritten) ?? excess.paths.first ?? "effects",
        in: scenario)
    }
  }

  private static func problem(
    _ excess: LeavingOutOfRange, by path: String, in scenario: Scenario
  ) -> Problem {
    func title(_ dimension: Dimension, _ index: Int) -> String {
      scenario.keys(of: dimension)[index]
    }
    let share = Int((100 * excess.share).rounded())
    let people = [
      title(.stage, excess.stage), title(.tier, excess.tier), title(.family, excess.family),
    ].joined(separator: ", ")
    return Problem(
      "leaving is driven out of range", path: path,
      found:
        "\(share)% of \(people) at \(title(.site, excess.site)) would leave in one week, by the "
        + "middle of what is believed"
        + (scenario.coupling?.pressesOnLeaving == true ? ", were they as pressed as can be" : ""),
      expected: "at most \(Int(100 * LeavingOutOfRange.most))%",
      next: "Bring \(path) nearer to 0, or what it acts on: a lever, a peak, a site.")
  }

  /// What is told of a run in which leaving is held at the limit.
  ///
  /// - Parameter future: The first in which it may be, from 0.
  public static func remark(heldIn future: Int) -> String {
    let most = Int(100 * LeavingOutOfRange.most)
    return "In future \(future + 1), and perhaps in others, the tails of what is believed would "
      + "make more than \(most)% of some people leave in one week: \(most)% is the most that do."
  }

  private static func gigabytes(_ bytes: Double) -> String {
    Int((bytes / 1e9).rounded(.up)).words
  }

  /// Minor units as an amount of the currency: in words where it has too many digits to be read.
  private static func amount(_ minorUnits: Double) -> String {
    let billions = (minorUnits / 1e11).rounded(.up)
    return billions < 1e12 ? "\(Int(billions).words) billion" : "over a million million billion"
  }
}
