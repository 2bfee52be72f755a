import Questions
import Report
import Schema
import Simulation
import Workforce

extension Comparison {
  /// How well contacts are answered and what energy brings, over all weeks, as far as it is kept.
  func appendService(to table: inout Table) {
    for (family, key, _) in services {
      append(
        "service level of \(key) (%)", close(.serviceLevel, [.family], [family]), to: &table)
    }
    append("handle time (seconds)", close(.handleTime), to: &table)
    append("first-contact resolution (%)", close(.resolution), to: &table)
    append("satisfaction (%)", close(.satisfaction), to: &table)
    // Where it is switched off there is none to compare.
    if let energy = close(.energy), energy.first > 0, energy.second > 0 {
      append("energy (points)", energy, to: &table)
    }
    append("rewards in all", close(.rewards), to: &table)
    append("sent to retraining in all", close(.retraining), to: &table)
    append("weeks of work lost by it", close(.lost), to: &table)
    append("redeployed in all", close(.redeployed), to: &table)
  }

  /// `service level of voice: answered within 20 seconds / offered`
  var definitions: [String] {
    services.map { "service level of \($1): \($2.definition)" }
  }

  /// The families whose contacts are answered, each with its place and how that is done.
  private var services: [(family: Int, key: String, service: Service)] {
    first.families.enumerated().compactMap { family, entry in
      guard first.demand.contains(where: { $0.value.family == entry.key }) else { return nil }
      return first.service[named: entry.key].map { (family, entry.key, $0) }
    }
  }
}
