import Schema
import Simulation
import Text
public import Workforce

/// One unit step of something that HR can turn (一档): where it is written, and what would be typed
/// in its place.
///
/// Steps are the doses in which effects are believed and in which `survey` weighs them: a per cent of
/// pay, ten per cent of a month's pay for a bonus, ten people in a hundred, a tenth more of a
/// number. What only describes the world, such as a rate of leaving or what is believed of an
/// effect, is no lever.
public struct LeverStep: Sendable {
  /// The path of the number or the switch.
  public let path: String
  /// What stands there; nil for nothing.
  public let before: String?
  /// What is tried, as it is typed.
  public let after: String
  /// When it is to hold; nil for all the time.
  let dates: Dates?
  /// The scenario with it.
  public let scenario: Scenario

  /// How a lever is stepped.
  private enum Dose {
    /// So many units of the number up or down, where it does not go below nothing.
    case by(Double)
    /// A number so many times as large, a whole one by one at least.
    case times(Double)
    /// A part of a month's pay, in the mean of those in post, once or every month.
    case ofMonth(Double, monthly: Bool)
    /// The other of yes and no.
    case turned
  }

  /// Paths that HR can turn, `*` for any name; how far; and in which scenarios that acts at all.
  private static let all: [(path: String, dose: Dose, acts: @Sendable (Scenario) -> Bool)] = [
    ("levers.pay-rise", .by(1), { $0.meanMonth != nil }),
    ("levers.peak-bonus", .ofMonth(0.1, monthly: false), { $0.paysAtPeaks }),
    ("levers.bonus-winners", .by(-10), { $0.levers.peakBonus != nil && $0.paysAtPeaks }),
    ("levers.amenities", .ofMonth(0.01, monthly: true), { _ in true }),
    ("levers.recognition", .ofMonth(0.01, monthly: true), { _ in true }),
    ("levers.ceremonies", .ofMonth(0.01, monthly: true), { _ in true }),
    ("levers.idea-market", .ofMonth(0.01, monthly: true), { _ in true }),
    ("levers.mentors", .by(10), { $0.stages.count > 1 }),
    ("levers.mentor-time", .by(-5), { $0.levers.mentors.number > 0 }),
    ("levers.promise-gap", .by(-10), { $0.levers.promiseGap.number > 0 }),
    ("levers.programmes", .turned, { !$0.phases.isEmpty }),
    ("levers.study-ranking", .turned, { !$0.courses.isEmpty }),
    ("levers.study-prize", .ofMonth(0.1, monthly: false), { !$0.courses.isEmpty }),
    ("levers.study-winners", .by(10), { $0.levers.studyPrize != nil && !$0.courses.isEmpty }),
    ("programme.on", .turned, { $0.programme != nil }),
    ("energy.on", .turned, { $0.energy != nil }),
    ("study.on", .turned, { !$0.courses.isEmpty || !$0.sideRoles.isEmpty }),
    ("study.courses-per-year", .times(1.1), { !$0.courses.isEmpty }),
    ("side-roles.*.posts", .times(1.1), { _ in true }),
    ("stages.*.development.on", .turned, { _ in true }),
    ("peaks.*.helpers", .by(10), { _ in true }),
    ("sites.*.night-work", .by(-10), { _ in true }),
    ("reviews.*.slots", .times(1.1), { _ in true }),
    ("tiers.*.pay", .times(1.01), { $0.meanMonth != nil }),
    ("intake.*.size", .times(1.1), { _ in true }),
    ("hr.people", .times(1.1), { $0.hr != nil }),
    ("hr.desk.standardised", .turned, { $0.hr != nil }),
    ("onboarding.culture.on", .turned, { $0.onboarding != nil }),
    ("onboarding.skill.on", .turned, { $0.onboarding != nil }),
    ("onboarding.team.on", .turned, { $0.onboarding != nil }),
  ]

  /// Fields of `levers` that are no steps of their own: a day is no number.
  public static let unstepped: Set<String> = ["levers.bonus-since"]

  /// The paths of which steps are known.
  public static var paths: [String] { all.map(\.path) }

  /// All steps of a scenario, in a fixed order, and the paths at which a step makes no scenario.
  ///
  /// - Parameter root: the scenario's contents.
  static func steps(
    of scenario: Scenario, in root: Node, during dates: Dates?, sources: [SourceFile]
  ) -> (steps: [LeverStep], untold: [String]) {
    let shape = Scenario.schema.shape
    let present = shape.filling(root)
    var steps: [LeverStep] = []
    var untold: [String] = []
    for (pattern, dose, acts) in all where acts(scenario) {
      for path in present.paths(matching: pattern) {
        guard let after = after(dose, at: path, present, scenario) else { continue }
        let before = present.value(at: path)?.text
        guard before != after else { continue }
        let name = path.joined(separator: ".")
        let changed = try? Scenario.schema.read(
          dates?.contents(of: root, with: after, at: name)
            ?? root.setting(path, to: Node(after), shape: shape), sources: sources)
        if let changed {
          steps.append(
            LeverStep(
              path: name, before: before, after: after, dates: dates, scenario: changed))
        } else {
          untold.append(name)
        }
      }
    }
    return (steps, untold)
  }

  /// What is tried at a path; nil where there is nothing to step.
  private static func after(
    _ dose: Dose, at path: [String], _ present: Node, _ scenario: Scenario
  ) -> String? {
    func dial() -> Dial? { try? Scenario.schema.dial(at: path, in: present) }
    switch dose {
    case .turned:
      switch present.value(at: path)?.text {
      case "yes", "true": return "no"
      case "no", "false": return "yes"
      default: return nil
      }
    case .by(let step):
      guard let dial = dial(), dial.amount.isFinite else { return nil }
      let wanted = dial.amount + step
      // A share stops at all or nothing; a step of nothing is none.
      let near = [wanted, step > 0 ? 100 : 0].lazy.compactMap { amount in
        (amount - dial.amount) * step > 0 ? dial.write(amount)?.text : nil
      }
      return near.first
    case .times(let factor):
      guard let dial = dial(), dial.amount.isFinite, dial.amount != 0 else { return nil }
      let more = try? dial.changed(by: .factor(factor)).node
      if let more, let amount = try? dial.read(more), amount != dial.amount { return more.text }
      return dial.write(dial.amount + 1)?.text
    case .ofMonth(let share, let monthly):
      guard let month = scenario.meanMonth, let currency = scenario.anyCurrency else { return nil }
      let unit = " \(currency)" + (monthly ? "/month" : "")
      let present = present.value(at: path)?.text
      if present == nil {
        return NumberText.show((month * share * 100).rounded() / 100) + unit
      }
      guard let dial = dial(), present?.hasSuffix(unit) == true else {
        return (try? dial()?.changed(by: .factor(1.1)).node.text) ?? nil
      }
      return dial.write(((dial.amount + month * share) * 100).rounded() / 100)?.text
    }
  }
}

extension Scenario {
  /// Whether a peak has a day on which a bonus is paid.
  fileprivate var paysAtPeaks: Bool { peaks.contains { $0.value.paid != nil } }
}

extension Node {
  /// The paths that a pattern with `*` for any name leads to.
  fileprivate func paths(matching pattern: String) -> [[String]] {
    Node.steps(pattern).reduce([[]]) { paths, step in
      paths.flatMap { path -> [[String]] in
        guard step == "*" else { return [path + [step]] }
        return (path.isEmpty ? self : value(at: path))?.entries?.map { path + [$0.key] } ?? []
      }
    }
  }
}

extension LeverStep {
  /// What is typed to see it in full.
  public var command: String {
    let times = dates.map { dates in
      " from \(dates.from.iso)" + (dates.until.map { " until \($0.iso)" } ?? "")
    }
    return "try \(path) \(after)" + (times ?? "")
  }
}
