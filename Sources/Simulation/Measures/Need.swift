import Schema
import Workforce

extension Measure {
  /// What a scenario must have for a measure to be kept. What is switched off is had: the same
  /// things are counted, so that on and off can be compared.
  enum Need: Hashable, Sendable {
    case nothing, demand, energy, posts, demotion, moves, training, coupling, policy, floorTrainers
    case figure(SkillFigure)

    /// Whether a scenario has it.
    func isMet(by scenario: Scenario) -> Bool {
      switch self {
      case .nothing: true
      case .demand: !scenario.demand.isEmpty
      case .energy: scenario.energy != nil
      case .posts: scenario.countsPosts
      case .demotion: scenario.reviews.contains { $0.value.takes == .last }
      case .moves: !scenario.moves.isEmpty
      case .policy: scenario.intake.contains { $0.value.policy != nil }
      case .floorTrainers: scenario.recruiting.trainersFromFloor != nil
      case .training: !scenario.courses.isEmpty || !scenario.sideRoles.isEmpty
      case .coupling: scenario.coupling != nil
      case .figure(let figure):
        scenario.stages.contains { stage in
          scenario.families.contains { stage.value.skill(figure, of: $0.key) != nil }
        }
      }
    }
  }
}

extension Scenario {
  /// Whether it matters which posts are vacant: with ladders, competitions, and reviews that fill
  /// vacant posts only.
  var countsPosts: Bool {
    !ladders.isEmpty
      || reviews.contains { $0.value.calendar == .vacancies || $0.value.slots == .vacant }
  }
}
