import Schema
import Workforce

extension CompiledScenario {
  /// Energy made dense.
  struct Energy: Sendable {
    /// Days of assessments, from the first Monday.
    var days: Agenda<Int>
    /// How much of the mean is satisfaction.
    var weight: Double
    var spread: Number
    var own: Number
    var persistence: Number
    var overflow: Number?
    /// Minor units for a point that overflows.
    var reward: Double
    var low: Number?
    /// How long people are off the job.
    var retraining: Lapse
    var pass: Number
    /// The family of those who fail the test; nil where they leave.
    var redeployTo: Int?
    /// Points for each per cent of pay spent on recognition, ceremonies and the idea market.
    var levers: [Number]
  }
}

extension CompiledScenario.Energy {
  /// Nil where no energy is measured.
  init?(_ scenario: Scenario, _ numbers: inout Numbers) {
    guard let energy = scenario.energy, energy.on else { return nil }
    days = Agenda(
      energy.days(from: scenario.start, before: scenario.start + 7 * scenario.weeks)
        .map { $0 - scenario.start }, weeks: scenario.weeks, day: \.self)
    weight = energy.weight.magnitude
    (spread, own) = (numbers.add(energy.spread), numbers.add(energy.own))
    persistence = numbers.add(energy.persistence)
    overflow = energy.overflow.map { numbers.add($0) }
    reward = energy.reward?.magnitude ?? 0
    low = energy.low.map { numbers.add($0) }
    retraining = energy.retraining.lapse
    pass = numbers.add(energy.pass)
    redeployTo = energy.redeployTo.flatMap { family in
      scenario.families.firstIndex { $0.key == family }
    }
    levers = [energy.recognition, energy.ceremonies, energy.ideaMarket].map { numbers.add($0) }
  }
}
