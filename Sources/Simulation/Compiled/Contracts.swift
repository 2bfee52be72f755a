import Schema
import Workforce

/// Contracts (劳动合同): paid hours, as parts of a full-time week, and terms. Those of usual hours
/// without an end come first; then hours that groups and intakes have of their own; then each intake
/// whose people stay for a term.
///
/// A person's contract is part of the cell. Who has the usual hours of a family takes those of
/// another on coming to it; who has hours of their own keeps them.
struct Contracts: Sendable {
  /// How long a contract lasts, and what becomes of it.
  struct Term: Sendable {
    let lasts: Lapse
    /// The share of those here at its end who stay for good; nil for none.
    let renewal: CompiledScenario.Number?
  }

  /// Whether heads and full-time people differ at all.
  let differ: Bool
  /// By family.
  private let usual: [Double]
  /// Of all but the first: nil for the usual hours.
  private let own: [Double?]
  /// Of the last of them.
  private let terms: [Term]
  private let termOfIntake: [String: Int]

  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    differ = scenario.hoursDiffer
    usual = scenario.families.map {
      scenario.usualHours(ofFamily: $0.key) / Pay.hoursPerWeek
    }
    let (hours, termed) = (scenario.ownHours, scenario.termedIntake)
    own =
      hours.map { $0 / Pay.hoursPerWeek }
      + termed.map { entry in
        entry.value.hours.flatMap { hours.contains($0) ? $0 / Pay.hoursPerWeek : nil }
      }
    terms = termed.map { entry in
      Term(
        lasts: entry.value.term?.lapse ?? Lapse(),
        renewal: entry.value.renewal.map { numbers.add($0) })
    }
    termOfIntake = Dictionary(
      uniqueKeysWithValues: zip(termed.map(\.key), (1 + hours.count)...))
  }

  var count: Int { 1 + own.count }

  /// Whether anybody stays for a term only.
  var haveTerms: Bool { !terms.isEmpty }

  /// The contract of so many hours a week; that of nil is the usual one.
  func position(of hours: Double?) -> Int {
    guard let hours else { return 0 }
    let ownHours = own.dropLast(terms.count)
    return ownHours.firstIndex(of: hours / Pay.hoursPerWeek).map { $0 + 1 } ?? 0
  }

  /// The contract of those who come with an intake.
  func position(of entry: Named<Workforce.IntakeClass>) -> Int {
    termOfIntake[entry.key] ?? position(of: entry.value.hours)
  }

  /// The term of a contract; nil for one without an end.
  func term(_ contract: Int) -> Term? {
    let first = 1 + own.count - terms.count
    return contract < first ? nil : terms[contract - first]
  }

  /// The part of a full-time week that is paid under a contract in a family.
  func fullTime(_ contract: Int = 0, family: Int) -> Double {
    (contract == 0 ? nil : own[contract - 1]) ?? usual[family]
  }
}
