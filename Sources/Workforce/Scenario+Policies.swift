import Schema
import Text

extension Scenario {
  /// What an intake policy needs besides its own fields.
  func checkPolicies(_ checker: inout Checker) {
    for entry in intake {
      if entry.value.keepsUp {
        checkKeepUp(entry, &checker)
      } else {
        checkTimetable(entry, &checker)
      }
    }
    checkParts(&checker)
    checkClasses(&checker)
    checkTrainers(&checker)
  }

  private func checkTimetable(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let path = "intake.\(entry.key)"
    if entry.value.size == nil {
      checker.report(HiringFault.missingSize, at: path)
    }
    let given = [("reserve", entry.value.reserve), ("part", entry.value.part)]
    for (field, value) in given where value != nil {
      checker.report(HiringFault.forKeepUp(field: field), at: "\(path).\(field)")
    }
  }

  private func checkKeepUp(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let (path, value) = ("intake.\(entry.key)", entry.value)
    if let size = value.size {
      checker.report(HiringFault.sizeOfKeepUp, at: "\(path).size", found: size.text)
    }
    if value.varies != .none {
      checker.report(HiringFault.variesOfKeepUp, at: "\(path).varies", found: value.varies.rawValue)
    }
    if value.every == nil {
      checker.report(HiringFault.keepUpWithoutEvery, at: path)
    }
    let first = recruiting.leadTime.day(after: value.date)
    let end = start + 7 * weeks
    if value.date < end, first >= end {
      checker.report(
        HiringFault.firstClassLate(path: path, first: first.iso), at: "recruiting.lead-time",
        found: recruiting.leadTime.text)
    }
    checkNeed(entry, &checker)
  }

  /// Somebody must say how many are needed: contacts of the family, or else the seats.
  private func checkNeed(_ entry: Named<IntakeClass>, _ checker: inout Checker) {
    let (path, value) = ("intake.\(entry.key)", entry.value)
    guard contactsCome(to: value.site) else { return }
    if !contactsCome(to: value.site, of: value.family) {
      checker.report(
        HiringFault.needUnknown(site: value.site), at: "\(path).family", found: value.family)
    }
    if let part = value.part {
      checker.report(HiringFault.partWithContacts, at: "\(path).part", found: part.text)
    }
  }

  /// Two that fill the same gap would fill it twice.
  private func checkParts(_ checker: inout Checker) {
    let entries = intake.filter(\.value.keepsUp)
    for (position, entry) in entries.enumerated() {
      let before = entries[..<position].filter { $0.value.site == entry.value.site }
      let path = "intake.\(entry.key)"
      if let same = before.first(where: { $0.value.family == entry.value.family }) {
        checker.report(HiringFault.keptUpTwice(other: same.key), at: path)
        continue
      }
      guard !contactsCome(to: entry.value.site) else { continue }
      let sum = (before + [entry]).reduce(0) { $0 + ($1.value.part?.middle ?? 100) }
      guard sum > 100 + 1e-6, !before.isEmpty else { continue }
      let total = Number.text((sum * 1e6).rounded() / 1e6) + "%"
      checker.report(HiringFault.parts(total: total, site: entry.value.site), at: path)
    }
  }

  /// The limits must leave room for one class.
  private func checkClasses(_ checker: inout Checker) {
    guard intake.contains(where: \.value.keepsUp), stages.first?.value.takesContacts == false
    else { return }
    let least = recruiting.leastClass.number
    let trainees = recruiting.trainers.map { $0.number * recruiting.traineesPerTrainer.number }
    let limits = [("market", recruiting.market?.number), ("trainers", trainees)]
    for (field, most) in limits {
      guard let most, most < least else { continue }
      let (allowed, needed) = (Number.text(most), Number.text(least))
      checker.report(
        HiringFault.noClassFits(allowed: allowed, needed: needed), at: "recruiting.\(field)")
    }
  }

  /// Where trainers come from the floor, somebody must be there to teach.
  private func checkTrainers(_ checker: inout Checker) {
    guard recruiting.trainersFromFloor == true, stages.first?.value.takesContacts == false,
      let last = stages.last
    else { return }
    for entry in intake where entry.value.keepsUp || (entry.value.size?.largest ?? 0) > 0 {
      let (path, value) = ("intake.\(entry.key)", entry.value)
      let lead = value.keepsUp ? Int(recruiting.leadTime.magnitude) : 0
      let date = value.date + lead
      // Whoever comes from another family may bring what it takes.
      guard !moves.contains(where: { $0.value.to == value.family }) else { continue }
      let first = firstTrainer(for: value)
      let isBeforeOpening = sites[named: value.site]?.opening.map { $0 > date } ?? false
      guard first.map({ isBeforeOpening && $0 > date }) ?? true else { continue }
      checker.report(
        HiringFault.nobodyTrains(
          date: date.iso, site: value.site, family: value.family, stage: last.key,
          from: first?.iso), at: path)
    }
  }

  /// The earliest day on which somebody in post can teach a class: in the last stage, at its own
  /// site or at one that is open; nil where there is nobody of the family.
  private func firstTrainer(for series: IntakeClass) -> Day? {
    people.compactMap { group -> Day? in
      guard group.value.family == series.family, group.value.count.largest > 0 else { return nil }
      // In a stage they may be near its end; those that follow take their time.
      let position = stages.lastIndex { stage in
        (group.value.stages[named: stage.key]?.magnitude ?? 0) > 0
      }
      guard let position else { return nil }
      let rest = stages.dropFirst(position + 1).dropLast().reduce(0) {
        $0 + ($1.value.length?.smallest ?? 0)
      }
      let grown = start + Int(rest)
      guard group.value.site != series.site, let opening = sites[named: group.value.site]?.opening
      else { return grown }
      return max(grown, opening)
    }.min()
  }

  /// Whether contacts, of a family or of any, say how many people a site needs.
  private func contactsCome(to site: String, of family: String? = nil) -> Bool {
    demand.contains { channel in
      (family ?? channel.value.family) == channel.value.family
        && channel.value.sites.contains { $0.key == site && $0.value.magnitude > 0 }
    }
  }
}
