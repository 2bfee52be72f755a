import Schema
import Text

extension Scenario {
  /// What reviews, posts and moves need of each other and of the rest.
  func checkCareers(_ checker: inout Checker) {
    for review in reviews {
      checkCalendar(review, &checker)
      checkVacancies(review, &checker)
      if review.value.takes == .last {
        checkDemotion(review, &checker)
      } else if review.value.below != nil {
        checker.report(
          "a bar to fall below is for a review that takes the last",
          at: "reviews.\(review.key).below", next: "Add takes: last, or remove below.")
      }
    }
    for review in reviews where review.value.rest == .carried {
      guard case .share = review.value.slots, review.value.calendar == .dates else {
        checker.report(
          "only a share of slots, on dates, leaves anything over", at: "reviews.\(review.key).rest",
          found: "carried", next: "Write slots: 10%, or remove rest.")
        continue
      }
    }
    checkPosts(&checker)
    for move in moves { checkMove(move, &checker) }
    checkCareerMoney(&checker)
  }

  private var end: Day { start + 7 * weeks }

  /// Where ladders are given, every review must come within the forecast: no rung without a date.
  private func checkCalendar(_ review: Named<Review>, _ checker: inout Checker) {
    guard !ladders.isEmpty, !review.value.on.isEmpty,
      review.value.dates(from: start, before: end).isEmpty
    else { return }
    reportOutside("reviews.\(review.key).on", "no review of it falls within the forecast", &checker)
  }

  private func reportOutside(_ path: String, _ message: String, _ checker: inout Checker) {
    checker.report(
      message, at: path, expected: "a day from \(start.iso) to \((end + -1).iso)",
      next: "Choose another day of the year, or a longer horizon.")
  }

  private func checkVacancies(_ review: Named<Review>, _ checker: inout Checker) {
    let needs = [
      ("calendar", review.value.calendar == .vacancies, "vacancies"),
      ("slots", review.value.slots == .vacant, "vacant"),
    ]
    guard tiers[named: review.value.to]?.posts == .unlimited else { return }
    for (field, isAsked, found) in needs where isAsked {
      checker.report(
        "nothing says how many posts the tier has", at: "reviews.\(review.key).\(field)",
        found: found, next: "Give tiers.\(review.value.to).posts, such as 12.")
    }
  }

  private func checkDemotion(_ entry: Named<Review>, _ checker: inout Checker) {
    let (path, review) = ("reviews.\(entry.key)", entry.value)
    func position(_ key: String) -> Int { tiers.firstIndex { $0.key == key } ?? 0 }
    if position(review.to) > position(review.from) {
      checker.report(
        "a review that takes the last must lead down", at: "\(path).to", found: review.to,
        next: "Name a tier that stands before \(review.from) in tiers.")
    }
    if review.slots == .unlimited || review.slots == .vacant, review.below == nil {
      checker.report(
        "nothing says how many go down", at: path, next: "Add slots: 5%, or below: 10%.")
    }
    if review.calendar == .vacancies {
      checker.report(
        "nobody competes for a lower post", at: "\(path).calendar",
        next: "Write calendar: dates, or takes: best.")
    }
    if !review.pass.isKnown(as: 100) {
      checker.report(
        "a review that takes the last has no test", at: "\(path).pass", next: "Remove it.")
    }
    if review.eligibility.attempts != nil || !review.eligibility.wait.isKnown(as: 0) {
      checker.report(
        "nobody tries to go down, so there are no attempts", at: "\(path).eligibility",
        next: "Remove attempts and wait.")
    }
  }

  /// Known posts must hold the people who are known to be there.
  private func checkPosts(_ checker: inout Checker) {
    guard !ladders.isEmpty, people.allSatisfy({ $0.value.count.isKnown }) else { return }
    func count(_ groups: [Named<Group>]) -> Double {
      groups.reduce(0) { $0 + $1.value.count.middle }
    }
    let everybody = count(people)
    for tier in tiers {
      let posts: Double
      switch tier.value.posts {
      case .number(let number) where number.isKnown: posts = number.middle
      case .share(let share) where share.isKnown:
        posts = (share.middle / 100 * everybody).rounded(.down)
      default: continue
      }
      let here = count(people.filter { $0.value.tier == tier.key })
      guard here > posts else { continue }
      checker.report(
        "there are more people in the tier than posts", at: "tiers.\(tier.key).posts",
        found: "\(Number.text(here)) people, \(Number.text(posts)) posts",
        next: "Raise posts to \(Number.text(here)), or lower the number of people.")
    }
  }

  private func checkMove(_ entry: Named<Move>, _ checker: inout Checker) {
    let (path, move) = ("moves.\(entry.key)", entry.value)
    if move.from == move.to {
      checker.report(
        "a move must lead to another job family", at: "\(path).to", found: move.to,
        next: "Name the family that people come to.")
    }
    if move.on.isEmpty {
      checker.report(
        "a move needs at least one date", at: "\(path).on", next: "Write on: [03-31, 09-30].")
    } else if move.dates(from: start, before: end).isEmpty {
      reportOutside("\(path).on", "no day of it falls within the forecast", &checker)
    }
    checkWork(of: move.to, for: { $0 == move.from }, at: "\(path).to", &checker)
    if let stage = move.stage, stages[named: stage]?.takesContacts == false {
      checker.report(
        "people in this stage take no contacts and cannot move", at: "\(path).stage",
        found: stage, next: "Name a later stage.")
    }
  }

  /// People who come to a job family stay at their site: where contacts of the family come to other
  /// sites alone, there is nothing for them to do.
  func checkWork(
    of family: String, for isFrom: (String) -> Bool, at path: String, _ checker: inout Checker
  ) {
    let channels = demand.map(\.value).filter { $0.family == family }
    guard !channels.isEmpty else { return }
    let places =
      people.filter { $0.value.count.largest > 0 }.map { ($0.value.site, $0.value.family) }
      + intake.map { ($0.value.site, $0.value.family) }
    for site in sites where places.contains(where: { $0.0 == site.key && isFrom($0.1) }) {
      let hasWork = channels.contains { ($0.sites[named: site.key]?.number ?? 0) > 0 }
      guard !hasWork else { continue }
      checker.report(
        "no contacts of this job family come to a site whose people may come to it", at: path,
        found: "\(family) at \(site.key)",
        next: "Give \(site.key) a share of its contacts in demand.*.sites, or name another family.")
    }
  }

  private func checkCareerMoney(_ checker: inout Checker) {
    let amounts =
      phases.compactMap { phase in
        phase.value.programme.cost.map {
          ("phases.\(phase.key).programme.cost", $0.text, $0.currency)
        }
      }
      + moves.compactMap { move in
        move.value.cost.map { ("moves.\(move.key).cost", $0.text, $0.currency) }
      }
    guard let expected = anyCurrency ?? amounts.first?.2 else { return }
    for (path, text, currency) in amounts where currency != expected {
      checker.report(
        "all money must be in one currency", at: path, found: text,
        expected: "an amount in \(expected)")
    }
  }
}

extension Uncertain {
  /// Whether it is known and not only believed.
  fileprivate var isKnown: Bool { if case .fixed = belief { true } else { false } }
}
