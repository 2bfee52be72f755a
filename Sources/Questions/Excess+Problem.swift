public import Schema
public import Simulation
public import Workforce

extension Scenario {
  /// What somebody can do about effects that drive leaving out of range.
  ///
  /// - Parameter isWritten: Whether somebody wrote what is at a path: of what does it, the first
  ///   that was is blamed.
  public func problem(
    _ excess: Excess, isWritten: (String) -> Bool = { _ in true }
  ) -> Problem {
    func title(_ dimension: Dimension, _ index: Int) -> String { keys(of: dimension)[index] }
    let share = Int((100 * excess.share).rounded())
    let people = [
      title(.stage, excess.stage), title(.tier, excess.tier), title(.family, excess.family),
    ].joined(separator: ", ")
    let path = excess.paths.first(where: isWritten) ?? excess.paths.first ?? "effects"
    return Problem(
      "leaving is driven out of range", path: path,
      found:
        "\(share)% of \(people) at \(title(.site, excess.site)) would leave in one week, by the "
        + "middle of what is believed"
        + (coupling?.pressesOnLeaving == true ? ", were they as pressed as can be" : ""),
      expected: "at most \(Int(100 * Excess.most))%",
      next: "Bring \(path) nearer to 0, or what it acts on: a lever, a peak, a site.")
  }
}
