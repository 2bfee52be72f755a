import Schema

/// What replacing one experienced person costs, in the currency: what a change that keeps people is
/// weighed against.
///
/// Cost per hire ÷ the share who show up + training ÷ the share who pass + Σ over the stages of
/// pay × length × (1 − 1 ÷ slowness), where slowness is how much longer a contact takes than for an
/// experienced person, and a stage without contacts brings nothing. Beliefs count with their middle;
/// where families differ, they are weighed by the people in post.
public struct Replacement: Sendable, Hashable {
  /// Finding somebody who starts.
  public private(set) var hiring = 0.0
  /// Training somebody who passes.
  public private(set) var training = 0.0
  /// Pay until a newcomer does as much as an experienced person, beyond what the work is worth.
  public private(set) var slowerStart = 0.0

  /// The three together.
  public var all: Double { hiring + training + slowerStart }

  /// What it costs in a scenario; nil where nothing of it is priced.
  public init?(in scenario: Scenario) {
    let scenario = scenario.inForce
    let weighed = scenario.families.map { family in
      (
        family,
        scenario.people.filter { $0.value.family == family.key }
          .reduce(0) { $0 + $1.value.count.middle }
      )
    }
    let people = weighed.reduce(0) { $0 + $1.1 }
    for (family, weight) in weighed {
      let one = Newcomer(of: family, in: scenario)
      let share = people > 0 ? weight / people : 1 / Double(weighed.count)
      hiring += share * one.hiring
      training += share * one.training
      slowerStart += share * one.slowerStart
    }
    guard all > 0 else { return nil }
  }
}

/// What one newcomer of a family costs, in the currency.
private struct Newcomer {
  var hiring = 0.0
  var training = 0.0
  var slowerStart = 0.0

  init(of family: Named<Family>, in scenario: Scenario) {
    let classes = scenario.intake.map(\.value).filter { $0.family == family.key }
    let showUp =
      classes.isEmpty
      ? 1 : classes.reduce(0) { $0 + $1.showUp.middle / 100 } / Double(classes.count)
    hiring = (scenario.recruiting.costPerHire?.number ?? 0) / max(0.01, showUp)

    let tier = classes.first?.tier ?? scenario.tiers.first?.key
    let pay = scenario.tiers.first { $0.key == tier }?.value.pay
    let perDay =
      (pay.map { $0.first.conversion($0.middle) } ?? 0) / 100 / Period.week
      * (1 + scenario.levers.payRise.number / 100)
    let trainingPerDay = (scenario.recruiting.trainingCost?.magnitude ?? 0) / 100 / Period.week
    let speeds = Speeds(of: family.key, in: scenario)
    var (trainingDays, pass, isTraining) = (0.0, 1.0, true)
    for (index, stage) in scenario.stages.dropLast().enumerated() {
      let own = index == 0 ? family.value.training : nil
      let days = (own ?? stage.value.length).map { $0.first.conversion($0.middle) } ?? 0
      slowerStart += perDay * days * (1 - speeds[index])
      isTraining = isTraining && !stage.value.takesContacts
      guard isTraining else { continue }
      trainingDays += days
      pass *= ((index == 0 ? family.value.pass : nil) ?? stage.value.pass).middle / 100
    }
    training = trainingPerDay * trainingDays / max(0.01, pass)
  }
}

/// How much is done in each stage, with 1 for the last.
private struct Speeds {
  private let speeds: [Double]

  init(of family: String, in scenario: Scenario) {
    let service = scenario.service[named: family]
    let all = scenario.stages.map { stage -> Double in
      guard stage.value.takesContacts else { return 0 }
      let slowness = service?.stages[named: stage.key]?.middle ?? 1
      let plan = stage.value.development.flatMap { $0.on ? $0 : nil }
      let change = plan.map { $0.handleTime.middle / 100 } ?? 0
      return 1 / (slowness * max(0.01, 1 + change))
    }
    let last = all.last ?? 1
    speeds = last > 0 ? all.map { $0 / last } : all
  }

  subscript(stage: Int) -> Double { speeds[stage] }
}
