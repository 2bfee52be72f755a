import Schema
import Simulation
import Workforce

/// What each part of the world costs: the time of a future without it, against the whole.
///
/// Parts lean on each other (who is not hired does not leave either), so that shares need not add
/// up to all.
enum Ablation {
  private struct Part: Sendable {
    let name: String
    /// Whether a scenario has it.
    let isThere: @Sendable (Scenario) -> Bool
    let remove: @Sendable (inout Scenario) -> Void
  }

  private static let parts = [
    Part(name: "energy", isThere: { $0.energy != nil }, remove: { $0.energy = nil }),
    Part(
      name: "courses and side roles", isThere: { !$0.courses.isEmpty },
      remove: { ($0.courses, $0.sideRoles) = ([], []) }),
    Part(
      name: "competitions", isThere: { $0.hasCompetitions }, remove: { $0.withoutCompetitions() }),
    Part(name: "moves between families", isThere: { !$0.moves.isEmpty }, remove: { $0.moves = [] }),
    Part(
      name: "levers and effects", isThere: { _ in true },
      remove: { ($0.levers, $0.effects, $0.peaks) = (Levers(), Effects(), []) }),
    Part(
      name: "recruiting funnel", isThere: { $0.recruiting.hasFunnel },
      remove: {
        ($0.recruiting.steps, $0.recruiting.channels, $0.recruiting.markets) = ([], [], [])
      }),
    Part(name: "HR desk", isThere: { $0.hr?.on == true }, remove: { $0.hr = nil }),
    Part(name: "coupling", isThere: { $0.coupling != nil }, remove: { $0.coupling = nil }),
    Part(
      name: "contacts", isThere: { !$0.demand.isEmpty },
      remove: { ($0.demand, $0.service, $0.coupling) = ([], [], nil) }),
    Part(name: "reviews", isThere: { !$0.reviews.isEmpty }, remove: { $0.reviews = [] }),
    Part(name: "newcomers", isThere: { !$0.intake.isEmpty }, remove: { $0.intake = [] }),
    Part(name: "people in post", isThere: { !$0.people.isEmpty }, remove: { $0.people = [] }),
    Part(
      name: "people at all", isThere: { _ in true }, remove: { ($0.intake, $0.people) = ([], []) }),
  ]

  static func print(_ scenario: Scenario, futures: Int, whole: Sample) {
    Swift.print("processor time of a future without …, one thread; what that saves a person-week")
    for part in parts where part.isThere(scenario) {
      var less = scenario
      part.remove(&less)
      let sample = Sample(CompiledScenario(less), futures: futures, threads: 1)
      let share = 100 * sample.perFuture / whole.perFuture
      let saved = (whole.perFuture - sample.perFuture) * 1e6 / whole.personWeeks
      let name = part.name.padding(toLength: 22)
      Swift.print(
        "  \(name) \(Figure.text(sample.perFuture)) ms, \(Figure.text(share)) %; "
          + "\(Figure.text(saved)) ns")
    }
    Swift.print("what is left without people is the record of every week and the distributions")
  }
}

extension Scenario {
  fileprivate var hasCompetitions: Bool { reviews.contains { $0.value.calendar == .vacancies } }

  fileprivate mutating func withoutCompetitions() {
    reviews.removeAll { $0.value.calendar == .vacancies }
  }
}

extension String {
  fileprivate func padding(toLength length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
