import Schema
import Workforce

/// Paid hours, as parts of a full-time week: the usual ones of each family, and those that groups
/// and intakes have of their own.
///
/// A person's contract is part of the cell. Who has the usual hours of a family takes those of
/// another on coming to it; who has hours of their own keeps them.
struct Contracts: Sendable {
  /// Whether heads and full-time people differ at all.
  let differ: Bool
  /// By family.
  private let usual: [Double]
  private let own: [Double]

  init(_ scenario: Scenario) {
    differ = scenario.hoursDiffer
    usual = scenario.families.map {
      scenario.usualHours(ofFamily: $0.key) / Pay.hoursPerWeek
    }
    own = scenario.ownHours.map { $0 / Pay.hoursPerWeek }
  }

  var count: Int { 1 + own.count }

  /// The contract of so many hours a week; nil for the usual ones.
  func position(of hours: Double?) -> Int {
    hours.flatMap { own.firstIndex(of: $0 / Pay.hoursPerWeek) }.map { $0 + 1 } ?? 0
  }

  /// The part of a full-time week that is paid under a contract in a family.
  func fullTime(_ contract: Int = 0, family: Int) -> Double {
    contract == 0 ? usual[family] : own[contract - 1]
  }
}
