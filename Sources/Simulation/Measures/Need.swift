import Schema
public import Workforce

extension Measure {
  /// What a scenario must have for a measure to be kept. What is switched off is had: the same
  /// things are counted, so that on and off can be compared.
  public enum Need: Hashable, Sendable {
    /// It is kept everywhere.
    case nothing
    /// Contacts that come.
    case demand
    /// A site that opens.
    case opening
    /// Energy.
    case energy
    /// Posts that may be vacant.
    case posts
    /// A review that takes the last.
    case demotion
    /// Moves between job families.
    case moves
    /// People lent between sites.
    case loans
    /// Probation and notice.
    case employment
    /// Contracts that come to an end.
    case terms
    /// Courses or side roles.
    case training
    /// What a short-staffed floor does to those who are left.
    case coupling
    /// An intake that hires by a policy.
    case policy
    /// Recruiting through steps.
    case funnel
    /// Trainers who come from the floor, or not.
    case floorTrainers
    /// A desk of HR.
    case desk
    /// Slates that HR and line managers have to agree on.
    case slates
    /// A figure of how well people work.
    case figure(SkillFigure)
    /// A price.
    case price(Price)

    /// Whether a scenario has it.
    public func isMet(by scenario: Scenario) -> Bool {
      switch self {
      case .nothing: true
      case .demand: !scenario.demand.isEmpty
      case .opening: scenario.sites.contains { $0.value.opening != nil }
      case .energy: scenario.energy != nil
      case .posts: scenario.countsPosts
      case .demotion: scenario.reviews.contains { $0.value.takes == .last }
      case .moves: !scenario.moves.isEmpty
      case .loans: !scenario.loans.isEmpty
      case .employment: scenario.employment != nil
      case .terms: scenario.hasTerms
      case .policy: scenario.intake.contains { $0.value.policy != nil }
      case .funnel: scenario.recruiting.hasFunnel
      case .floorTrainers: scenario.recruiting.trainersFromFloor != nil
      case .training: !scenario.courses.isEmpty || !scenario.sideRoles.isEmpty
      case .coupling: scenario.coupling != nil
      case .desk: scenario.hr != nil
      case .slates: scenario.hr?.requisitions != nil
      case .price(let price): price.isGiven(in: scenario)
      case .figure(let figure):
        scenario.stages.contains { stage in
          scenario.families.contains { stage.value.skill(figure, of: $0.key) != nil }
        }
      }
    }
  }
}

extension Measure {
  /// Those of which a scenario has anything to record.
  public static func kept(in scenario: Scenario) -> Set<Measure> {
    Set(allCases.filter { $0.description.need.isMet(by: scenario) })
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
