public import Schema
import Text

extension Scenario {
  /// What can be played and is hardly meant: each with its path and what to do about it. A scenario
  /// with warnings is sound.
  public var warnings: [Problem] {
    emptiness + peopleWarnings + timetableWarnings + careerWarnings + demandWarnings + deskWarnings
      + hrWarnings
  }

  private var end: Day { start + 7 * weeks }

  /// A forecast in which there is nobody, or in which nothing happens.
  private var emptiness: [Problem] {
    let comes = intake.contains { entry in
      entry.value.keepsUp || (entry.value.size?.largest ?? 0) > 0 && entry.value.date < end
    }
    if !comes, people.allSatisfy({ $0.value.count.largest == 0 }) {
      return [
        ScenarioWarning.nobodyEver.problem(path: people.isEmpty ? "" : "people")
      ]
    }
    let leaves = stages.contains { $0.value.leaving.largest > 0 }
    let reviewed = reviews.contains { review in
      review.value.calendar == .vacancies || !review.value.dates(from: start, before: end).isEmpty
    }
    guard !comes, !leaves, !reviewed, demand.isEmpty, moves.isEmpty, courses.isEmpty,
      stages.count == 1
    else { return [] }
    return [
      ScenarioWarning.nothingHappens.problem(path: "horizon", found: horizon.text)
    ]
  }

  private var hrWarnings: [Problem] {
    guard let desk = hrInForce?.desk, desk.expectation == .told, desk.goodwill.isKnown(as: 0) else {
      return []
    }
    return [
      ScenarioWarning.nobodyMindsWaiting.problem(
        path: "hr.desk.expectation", found: desk.expectation.rawValue)
    ]
  }

  private var peopleWarnings: [Problem] {
    var warnings: [Problem] = []
    func warn(_ warning: ScenarioWarning, _ path: String, _ found: String) {
      warnings.append(warning.problem(path: path, found: found))
    }
    for site in sites where site.value.target.largest == 0 {
      warn(.nobodyNeeded, "sites.\(site.key).target", site.value.target.text)
    }
    for group in people where group.value.count.largest == 0 {
      warn(.emptyGroup, "people.\(group.key).count", "0")
    }
    for series in intake {
      let path = "intake.\(series.key)"
      if let size = series.value.size, size.largest == 0 {
        warn(.emptyClass, "\(path).size", size.text)
      }
      if series.value.showUp.largest == 0 {
        warn(.nobodyComes, "\(path).show-up", series.value.showUp.text)
      }
    }
    for stage in stages where stage.value.length != nil && stage.value.pass.largest == 0 {
      warn(.nobodyLeavesStage, "stages.\(stage.key).pass", stage.value.pass.text)
    }
    for family in families {
      guard let pass = family.value.pass, pass.largest == 0 else { continue }
      warn(.nobodyLeavesFirstStage, "families.\(family.key).pass", pass.text)
    }
    if let bonus = levers.peakBonus, bonus.number > 0, levers.bonusWinners.number == 0 {
      warn(.bonusForNobody, "levers.bonus-winners", levers.bonusWinners.text)
    }
    if levers.peakBonus != nil, let since = levers.bonusSince, since > start, !isPaid(since: since)
    {
      warn(.bonusNeverPaid, "levers.bonus-since", since.iso)
    }
    if let prize = levers.studyPrize, prize.number > 0, levers.studyWinners.number == 0 {
      warn(.prizeForNobody, "levers.study-winners", levers.studyWinners.text)
    }
    return warnings
  }

  /// Whether a bonus is paid on or after a day of the forecast.
  private func isPaid(since day: Day) -> Bool {
    peaks.contains { peak in
      peak.value.seasons(from: start, to: end).contains { season in
        season.paid.map { $0 >= day && $0 < end } ?? false
      }
    }
  }

  /// Classes beyond what their site has for them.
  private var timetableWarnings: [Problem] {
    let beyond = timetableExcesses.map { excess in
      let (site, what, path) = (
        sites[excess.site].key, excess.limit.words, "recruiting.\(excess.limit.field)"
      )
      return ScenarioWarning.timetable(
        needed: excess.needed, allowed: excess.allowed, what: what, monday: excess.monday,
        site: site, entry: excess.entry, path: path
      ).problem(path: path)
    }
    // More people than one class takes are several classes; where rooms or classes are counted,
    // that is judged above. Of a size that nobody wrote nothing is said.
    let size = recruiting.classSize.number
    guard recruiting.rooms == nil, recruiting.classesPerWeek == nil,
      size != Recruiting.usualClassSize
    else { return beyond }
    return beyond
      + intake.filter { !$0.value.keepsUp && ($0.value.size?.middle ?? 0) > size }.map { entry in
        let classes = Int(((entry.value.size?.middle ?? 0) / size).rounded(.up))
        return ScenarioWarning.classTooLarge(
          monday: entry.value.date.monday, most: recruiting.classSize.text, classes: classes
        ).problem(path: "intake.\(entry.key).size", found: entry.value.size?.text)
      }
  }

  private var careerWarnings: [Problem] {
    var warnings: [Problem] = []
    for review in reviews {
      let (path, value) = ("reviews.\(review.key)", review.value)
      if value.pass.largest == 0 {
        warnings.append(
          ScenarioWarning.nobodyPassesReview.problem(path: "\(path).pass", found: value.pass.text))
      }
      if let slots = value.slots.most, slots == 0 {
        warnings.append(
          ScenarioWarning.reviewWithoutSlot.problem(path: "\(path).slots"))
      }
    }
    warnings += fallsIntoFullTiers
    warnings += sharesOfNobody
    for move in moves where move.value.share.largest == 0 || move.value.posts.most == 0 {
      warnings.append(
        ScenarioWarning.nobodyMoves.problem(path: "moves.\(move.key)"))
    }
    for course in courses where course.value.pass.largest == 0 {
      warnings.append(
        ScenarioWarning.nobodyPassesExam.problem(
          path: "courses.\(course.key).pass", found: course.value.pass.text))
    }
    return warnings
  }

  /// Reviews down into a tier of limited posts which nobody leaves by a review of the same day: posts
  /// are counted after the day's exchange, and there is none.
  private var fallsIntoFullTiers: [Problem] {
    reviews.compactMap { entry in
      let review = entry.value
      guard review.takes == .last, review.calendar == .dates,
        let tier = tiers.first(where: { $0.key == review.to }), tier.value.posts.most != nil
      else { return nil }
      let days = Set(review.dates(from: start, before: end))
      let isEmptied = reviews.contains { other in
        guard other.value.from == review.to else { return false }
        return other.value.calendar == .vacancies
          ? days.contains { $0 == $0.monday }
          : !days.isDisjoint(with: other.value.dates(from: start, before: end))
      }
      guard !days.isEmpty, !isEmptied else { return nil }
      return ScenarioWarning.downIntoFullTier(tier: tier.key).problem(
        path: "reviews.\(entry.key).on", found: review.on.map(\.text).joined(separator: ", "))
    }
  }

  /// Shares of so few people that, rounded down, they are nobody: of those in a tier, or of all, as
  /// they are when the forecast starts.
  private var sharesOfNobody: [Problem] {
    func count(_ tier: String?) -> Double {
      people.filter { tier == nil || $0.value.tier == tier }
        .reduce(0) { $0 + $1.value.count.middle }
    }
    func warning(
      _ slots: Slots, of people: Double, in tier: String? = nil, at path: String,
      _ remedy: ScenarioWarning.Remedy
    ) -> Problem? {
      guard case .share(let share) = slots, share.largest > 0, people > 0,
        share.largest * people < 1 - 1e-9
      else { return nil }
      return ScenarioWarning.lessThanOne(
        share: share.text, count: Number.text(people.rounded()), tier: tier, remedy: remedy
      ).problem(path: path)
    }
    var warnings = reviews.compactMap { review -> Problem? in
      guard review.value.rest == .dropped else { return nil }
      return warning(
        review.value.slots, of: count(review.value.from), in: review.value.from,
        at: "reviews.\(review.key).slots",
        review.value.calendar == .dates ? .slotOrCarried : .slot)
    }
    warnings += tiers.compactMap {
      warning($0.value.posts, of: count(nil), at: "tiers.\($0.key).posts", .posts)
    }
    warnings += moves.compactMap {
      warning($0.value.posts, of: count(nil), at: "moves.\($0.key).posts", .posts)
    }
    return warnings
  }

  private var demandWarnings: [Problem] {
    var warnings: [Problem] = []
    for channel in demand {
      let (path, value) = ("demand.\(channel.key)", channel.value)
      if value.contacts.largest == 0 {
        warnings.append(
          ScenarioWarning.noContacts.problem(path: "\(path).contacts", found: value.contacts.text))
      } else if value.isSilent(from: start, before: end) {
        warnings.append(
          ScenarioWarning.silentSeason.problem(path: "\(path).season"))
      }
    }
    for entry in service {
      guard let patience = entry.value.patience, patience.number == 0 else { continue }
      warnings.append(
        ScenarioWarning.noPatience.problem(
          path: "service.\(entry.key).patience", found: patience.text))
    }
    return warnings
  }
}

extension Scenario {
  /// What is said of desks and hours, and does nothing where contacts come.
  private var deskWarnings: [Problem] {
    var warnings: [Problem] = []
    let answered = Set(demand.map(\.value.family))
    for site in sites where !site.value.relief.isKnown(as: 1) {
      let comes = demand.contains { channel in
        channel.value.sites.contains { $0.key == site.key && $0.value.magnitude > 0 }
      }
      guard comes else { continue }
      warnings.append(
        ScenarioWarning.reliefUnused.problem(
          path: "sites.\(site.key).relief", found: site.value.relief.text))
    }
    for entry in service where answered.contains(entry.key) {
      let openHours = entry.value.profile.openHours
      if openHours < entry.value.hours {
        let (open, paid) = (Number.text(openHours), Number.text(entry.value.hours))
        warnings.append(
          ScenarioWarning.shortHours(open: open, paid: paid, service: entry.key).problem(
            path: "service.\(entry.key).profile.open"))
      }
      let lost = entry.value.lostAtTheEnds
      if lost >= 1 {
        let (share, most) = (
          Number.text((100 * lost).rounded()) + "%", Number.text(100 * Service.mostLost) + "%"
        )
        warnings.append(
          ScenarioWarning.noTimeLeft(share: share, most: most).problem(
            path: "service.\(entry.key).shrinkage"))
      }
    }
    return warnings
  }
}

extension Demand {
  /// Whether its season is 0 in all months that a forecast reaches.
  fileprivate func isSilent(from start: Day, before end: Day) -> Bool {
    guard season.contains(where: { $0.largest == 0 }) else { return false }
    let (first, last) = (max(start, from ?? start), end + -1)
    guard first <= last else { return false }
    let months = Set(
      stride(from: first.number, through: last.number, by: 1).lazy.prefix(366).map {
        Day(number: $0).date.month
      })
    return months.allSatisfy { season[$0 - 1].largest == 0 }
  }
}

extension Slots {
  /// The most that it allows; nil for any number.
  fileprivate var most: Double? {
    switch self {
    case .unlimited, .vacant: nil
    case .number(let count): count.largest
    case .share(let share): share.largest
    }
  }
}
