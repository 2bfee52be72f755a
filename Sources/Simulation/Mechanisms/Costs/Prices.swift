import Workforce

/// What is paid for besides pay and levers, in minor units; 0 where a scenario gives no price.
struct Prices: Sendable {
  /// Share of pay.
  let onCosts: Double
  let hire: Int64
  let leaver: Int64
  /// For a trainee's week, a trainer's and a desk's.
  let trainingPerWeek: Double
  /// Trainers from the floor are paid already.
  let trainerPerWeek: Double
  private let countsTrainers: Bool
  let deskPerWeek: Double
  /// All people of HR in a week.
  let hrPerWeek: Double
  let traineesPerTrainer: Double

  init(_ scenario: Scenario) {
    let (costs, recruiting) = (scenario.costs, scenario.recruiting)
    onCosts = costs.onCosts.magnitude
    leaver = Int64(costs.leaver?.magnitude.rounded() ?? 0)
    hire = Int64(recruiting.costPerHire?.magnitude.rounded() ?? 0)
    trainingPerWeek = recruiting.trainingCost?.magnitude ?? 0
    let trainerPay = recruiting.trainerPay?.magnitude ?? 0
    trainerPerWeek = recruiting.trainersFromFloor == true ? 0 : trainerPay
    countsTrainers = trainerPay > 0
    deskPerWeek = recruiting.seatCost?.magnitude ?? 0
    hrPerWeek = scenario.hr.map { $0.people.magnitude * ($0.pay?.magnitude ?? 0) } ?? 0
    traineesPerTrainer = recruiting.traineesPerTrainer.magnitude
  }

  /// Whether there is anything to pay of a price.
  fileprivate func has(_ price: Price) -> Bool {
    switch price {
    case .onCosts: onCosts > 0
    case .hire: hire > 0
    case .training: trainingPerWeek > 0
    case .trainer: countsTrainers
    case .desk: deskPerWeek > 0
    case .hr: hrPerWeek > 0
    case .leaver: leaver > 0
    }
  }
}

/// A price without which nothing is paid for what it is the price of: its path in a scenario.
public enum Price: String, Hashable, Sendable {
  /// What the employer pays on top of pay.
  case onCosts = "costs.on-costs"
  /// Finding a newcomer.
  case hire = "recruiting.cost-per-hire"
  /// Training a newcomer.
  case training = "recruiting.training-cost"
  /// A trainer.
  case trainer = "recruiting.trainer-pay"
  /// A desk.
  case desk = "recruiting.seat-cost"
  /// People of HR.
  case hr = "hr.pay"
  /// A leaver.
  case leaver = "costs.leaver"

  /// Whether a scenario gives it.
  func isGiven(in scenario: Scenario) -> Bool {
    Prices(scenario).has(self)
  }
}
