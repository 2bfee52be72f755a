import Schema
public import Workforce

extension HiringPlan {
  /// What becomes of the classes that the scenario itself has for the site up to the opening.
  ///
  /// One rule: what starts before a new requisition can bear fruit is on its way and counted; what
  /// starts from then on up to the opening is replaced; families that the plan does not size keep
  /// theirs.
  public struct OwnClasses: Sendable, Hashable {
    /// Entries of the intake, and the people they invite, by the middle of what is believed.
    public struct Part: Sendable, Hashable {
      /// Their keys.
      public private(set) var keys: [String] = []
      /// People invited; those of a policy are not known beforehand.
      public private(set) var people = 0.0
      /// Whether a policy is among them.
      public private(set) var hasPolicy = false

      mutating func add(_ entry: Named<IntakeClass>, classes: Int) {
        if !keys.contains(entry.key) { keys.append(entry.key) }
        if entry.value.keepsUp {
          hasPolicy = true
        } else {
          people += (entry.value.size?.middle ?? 0) * Double(classes)
        }
      }
    }

    /// The first day on which a class that is ordered now can start.
    public let firstDay: Day
    /// Started before: on their way.
    public private(set) var onTheWay = Part()
    /// Started from then on: replaced.
    public private(set) var replaced = Part()
    /// Of families that the plan does not size, with those families: kept.
    public private(set) var kept = Part()
    /// Families that keep their classes.
    public private(set) var families: [String] = []

    init(
      _ scenario: Scenario, site: Int, window: Range<Day>, until opening: Day, kept: Set<String>
    ) {
      firstDay = window.lowerBound
      for entry in scenario.intake where entry.value.site == scenario.sites[site].key {
        let days = entry.value.dates(before: opening).filter { $0 >= scenario.start }
        guard !days.isEmpty, (entry.value.size?.largest ?? 1) > 0 else { continue }
        if kept.contains(entry.value.family) {
          self.kept.add(entry, classes: days.count)
          if !families.contains(entry.value.family) { families.append(entry.value.family) }
          continue
        }
        // A review of a policy bears fruit one lead time later: none is on its way.
        let late = entry.value.keepsUp ? days.count : days.count { $0 >= firstDay }
        if late > 0 { replaced.add(entry, classes: late) }
        if late < days.count { onTheWay.add(entry, classes: days.count - late) }
      }
    }
  }
}

extension Scenario {
  /// Families of a site where contacts say who is needed, to which none come there.
  func familiesWithoutContacts(at site: Int) -> Set<String> {
    let key = sites[site].key
    guard contactsCome(to: key) else { return [] }
    let served = demand.filter { channel in
      channel.value.sites.contains { $0.key == key && $0.value.magnitude > 0 }
        && service.contains { $0.key == channel.value.family }
    }.map(\.value.family)
    return Set(families.map(\.key)).subtracting(served)
  }
}
