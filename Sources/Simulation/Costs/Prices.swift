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
  let traineesPerTrainer: Double

  init(_ costs: Costs, _ recruiting: Recruiting) {
    onCosts = costs.onCosts.magnitude
    leaver = Int64(costs.leaver?.magnitude.rounded() ?? 0)
    hire = Int64(recruiting.costPerHire?.magnitude.rounded() ?? 0)
    trainingPerWeek = recruiting.trainingCost?.magnitude ?? 0
    let trainerPay = recruiting.trainerPay?.magnitude ?? 0
    trainerPerWeek = recruiting.trainersFromFloor == true ? 0 : trainerPay
    countsTrainers = trainerPay > 0
    deskPerWeek = recruiting.seatCost?.magnitude ?? 0
    traineesPerTrainer = recruiting.traineesPerTrainer.magnitude
  }

  /// Whether a measure of cost is ever above 0.
  func counts(_ measure: Measure) -> Bool {
    switch measure {
    case .onCosts: onCosts > 0
    case .hiring: hire > 0
    case .training: trainingPerWeek > 0
    case .trainers: countsTrainers
    case .desks: deskPerWeek > 0
    case .departures: leaver > 0
    default: true
    }
  }
}
