public import Schema
import Text

extension Scenario {
  /// What can be played and is hardly meant: each with its path and what to do about it. A scenario
  /// with warnings is sound.
  public var warnings: [Problem] {
    emptiness + peopleWarnings + timetableWarnings + careerWarnings + demandWarnings + deskWarnings
  }

  private var end: Day { start + 7 * weeks }

  /// A forecast in which there is nobody, or in which nothing happens.
  private var emptiness: [Problem] {
    let comes = intake.contains { entry in
      entry.value.keepsUp || (entry.value.size?.largest ?? 0) > 0 && entry.value.date < end
    }
    if !comes, people.allSatisfy({ $0.value.count.largest == 0 }) {
      return [
        Problem(
          "nobody is ever there", path: people.isEmpty ? "" : "people",
          next: "Add people, or an intake.")
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
      Problem(
        "nothing happens in the whole forecast", path: "horizon", found: horizon.text,
        next: "Nobody comes, leaves or rises: give a stage a rate of leaving, or add an intake.")
    ]
  }

  private var peopleWarnings: [Problem] {
    var warnings: [Problem] = []
    func warn(_ message: String, _ path: String, _ found: String, _ next: String) {
      warnings.append(Problem(message, path: path, found: found, next: next))
    }
    for site in sites where site.value.target.largest == 0 {
      warn(
        "nobody is needed at this site", "sites.\(site.key).target", site.value.target.text,
        "Remove it: without it 95% of the places are to be filled.")
    }
    for group in people where group.value.count.largest == 0 {
      warn("a group of nobody", "people.\(group.key).count", "0", "Remove it, or say how many.")
    }
    for series in intake {
      let path = "intake.\(series.key)"
      if let size = series.value.size, size.largest == 0 {
        warn(
          "a class to which nobody is invited", "\(path).size", size.text,
          "Remove it, or say how many.")
      }
      if series.value.showUp.largest == 0 {
        warn(
          "nobody of a class comes", "\(path).show-up", series.value.showUp.text,
          "Raise it, or remove the class.")
      }
    }
    for stage in stages where stage.value.length != nil && stage.value.pass.largest == 0 {
      warn(
        "nobody gets beyond this stage", "stages.\(stage.key).pass", stage.value.pass.text,
        "Raise it.")
    }
    for family in families {
      guard let pass = family.value.pass, pass.largest == 0 else { continue }
      warn(
        "nobody gets beyond the first stage", "families.\(family.key).pass", pass.text, "Raise it.")
    }
    if let bonus = levers.peakBonus, bonus.number > 0, levers.bonusWinners.number == 0 {
      warn(
        "a bonus that nobody gets", "levers.bonus-winners", levers.bonusWinners.text,
        "Raise it, or remove levers.peak-bonus.")
    }
    if levers.peakBonus != nil, let since = levers.bonusSince, since > start, !isPaid(since: since)
    {
      warn(
        "a bonus that is never paid in the forecast", "levers.bonus-since", since.iso,
        "Choose an earlier day, or remove it: without it there is a bonus since the start.")
    }
    if let prize = levers.studyPrize, prize.number > 0, levers.studyWinners.number == 0 {
      warn(
        "a prize that nobody gets", "levers.study-winners", levers.studyWinners.text,
        "Raise it, or remove levers.study-prize.")
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
      Problem(
        "the timetable needs more than there is", path: "recruiting.\(excess.limit.field)",
        found: "\(excess.needed) \(excess.limit.words) in the week of \(excess.monday.words) at "
          + "\(sites[excess.site].key), most of it for intake.\(excess.entry)",
        expected: "at most \(excess.allowed)",
        next: "Divide or move classes, or raise recruiting.\(excess.limit.field); plan finds a "
          + "timetable within the limits.")
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
        return Problem(
          "more people than one class takes, from the week of \(entry.value.date.monday.words) on",
          path: "intake.\(entry.key).size", found: entry.value.size?.text,
          expected: "at most \(recruiting.classSize.text)",
          next: "They are taught in \(classes) classes at once: say how many rooms there are in "
            + "recruiting.rooms, divide the class, or raise recruiting.class-size.")
      }
  }

  private var careerWarnings: [Problem] {
    var warnings: [Problem] = []
    for review in reviews {
      let (path, value) = ("reviews.\(review.key)", review.value)
      if value.pass.largest == 0 {
        warnings.append(
          Problem(
            "nobody passes this review", path: "\(path).pass", found: value.pass.text,
            next: "Raise it, or remove the review."))
      }
      if let slots = value.slots.most, slots == 0 {
        warnings.append(
          Problem(
            "a review that takes nobody", path: "\(path).slots",
            next: "Raise it, or remove the review."))
      }
    }
    warnings += sharesOfNobody
    for move in moves where move.value.share.largest == 0 || move.value.posts.most == 0 {
      warnings.append(
        Problem(
          "nobody ever moves this way", path: "moves.\(move.key)",
          next: "Raise its share and posts, or remove it."))
    }
    for course in courses where course.value.pass.largest == 0 {
      warnings.append(
        Problem(
          "nobody passes this exam", path: "courses.\(course.key).pass",
          found: course.value.pass.text, next: "Raise it, or remove the course."))
    }
    return warnings
  }

  /// Shares of so few people that, rounded down, they are nobody: of those in a tier, or of all, as
  /// they are when the forecast starts.
  private var sharesOfNobody: [Problem] {
    func count(_ tier: String?) -> Double {
      people.filter { tier == nil || $0.value.tier == tier }
        .reduce(0) { $0 + $1.value.count.middle }
    }
    func problem(_ slots: Slots, of people: Double, _ whom: String, at path: String, _ next: String)
      -> Problem?
    {
      guard case .share(let share) = slots, share.largest > 0, people > 0,
        share.largest * people < 1 - 1e-9
      else { return nil }
      return Problem(
        "a share of so few people is less than one", path: path,
        found: "\(share.text) of \(Number.text(people.rounded())) \(whom)", next: next)
    }
    var warnings = reviews.compactMap { review -> Problem? in
      guard review.value.rest == .dropped else { return nil }
      return problem(
        review.value.slots, of: count(review.value.from), "in \(review.value.from)",
        at: "reviews.\(review.key).slots",
        "Shares are rounded down, so that nobody is taken while they are so few: write slots: 1"
          + (review.value.calendar == .dates ? ", or add rest: carried." : "."))
    }
    warnings += tiers.compactMap {
      problem(
        $0.value.posts, of: count(nil), "people", at: "tiers.\($0.key).posts",
        "Shares are rounded down, so that there is no post while they are so few: write a number.")
    }
    warnings += moves.compactMap {
      problem(
        $0.value.posts, of: count(nil), "people", at: "moves.\($0.key).posts",
        "Shares are rounded down, so that there is no post while they are so few: write a number.")
    }
    return warnings
  }

  private var demandWarnings: [Problem] {
    var warnings: [Problem] = []
    for channel in demand {
      let (path, value) = ("demand.\(channel.key)", channel.value)
      if value.contacts.largest == 0 {
        warnings.append(
          Problem(
            "a channel without contacts", path: "\(path).contacts", found: value.contacts.text,
            next: "Say how many come, or remove the channel."))
      } else if value.isSilent(from: start, before: end) {
        warnings.append(
          Problem(
            "no contacts come in any month of the forecast", path: "\(path).season",
            next: "Give a month of it a factor above 0, or lengthen the forecast."))
      }
    }
    for entry in service {
      guard let patience = entry.value.patience, patience.number == 0 else { continue }
      warnings.append(
        Problem(
          "contacts give up at once where nobody is free", path: "service.\(entry.key).patience",
          found: patience.text, next: "Write how long they wait, such as 2 minutes."))
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
        Problem(
          "relief is not used where contacts come", path: "sites.\(site.key).relief",
          found: site.value.relief.text,
          next: "A desk is taken in a half-hour, as contacts need people on the floor. Remove it."))
    }
    for entry in service where answered.contains(entry.key) {
      let open = entry.value.profile.openHours
      if open < entry.value.hours {
        warnings.append(
          Problem(
            "the lines are open for less than the paid hours",
            path: "service.\(entry.key).profile.open",
            found: "\(Number.text(open)) of \(Number.text(entry.value.hours)) hours a week",
            next: "Everybody is paid for \(Number.text(entry.value.hours)) and can be on the floor "
              + "for \(Number.text(open)): lower service.\(entry.key).hours, or open longer."))
      }
      let lost = entry.value.lostAtTheEnds
      if lost >= 1 {
        warnings.append(
          Problem(
            "in some futures no paid time may be left", path: "service.\(entry.key).shrinkage",
            found: "up to \(Number.text((100 * lost).rounded()))% lost",
            next: "Kinds add up. What is drawn beyond \(Number.text(100 * Service.mostLost))% is "
              + "held there; lower the upper ends of what is believed."))
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
