public import Schema
public import Simulation
public import Workforce

extension Scenario {
  /// What somebody can do about effects that drive leaving out of range.
  public func problem(_ excess: Excess) -> Problem {
    func title(_ dimension: Dimension, _ index: Int) -> String { keys(of: dimension)[index] }
    let share = Int((100 * excess.share).rounded())
    let people = [
      title(.stage, excess.stage), title(.tier, excess.tier), title(.family, excess.family),
    ].joined(separator: ", ")
    return Problem(
      "leaving is driven out of range", path: excess.path,
      found:
        "\(share)% of \(people) at \(title(.site, excess.site)) would leave in one week of future "
        + "\(excess.future + 1)"
        + (coupling?.pressesOnLeaving == true ? ", were they as pressed as can be" : ""),
      expected: "at most \(Int(100 * Excess.most))% in any week of any future",
      next: "Bring \(excess.path) nearer to 0, or what it acts on: a lever, a peak, a site.")
  }
}
