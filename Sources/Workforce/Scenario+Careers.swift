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
        checker.report(CareerFault.belowOfBest, at: "reviews.\(review.key).below")
      }
    }
    for review in reviews where review.value.rest == .carried {
      guard case .share = review.value.slots, review.value.calendar == .dates else {
        checker.report(
          CareerFault.nothingLeftOver, at: "reviews.\(review.key).rest", found: "carried")
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
    checker.report(
      CareerFault.noReview(start: start.iso, end: (end + -1).iso), at: "reviews.\(review.key).on")
  }

  private func checkVacancies(_ review: Named<Review>, _ checker: inout Checker) {
    let needs = [
      ("calendar", review.value.calendar == .vacancies, "vacancies"),
      ("slots", review.value.slots == .vacant, "vacant"),
    ]
    guard tiers[named: review.value.to]?.posts == .unlimited else { return }
    for (field, isAsked, found) in needs where isAsked {
      checker.report(
        CareerFault.noPosts(tier: review.value.to), at: "reviews.\(review.key).\(field)",
        found: found)
    }
  }

  private func checkDemotion(_ entry: Named<Review>, _ checker: inout Checker) {
    let (path, review) = ("reviews.\(entry.key)", entry.value)
    func position(_ key: String) -> Int { tiers.firstIndex { $0.key == key } ?? 0 }
    if position(review.to) > position(review.from) {
      checker.report(CareerFault.lastLeadsUp(from: review.from), at: "\(path).to", found: review.to)
    }
    if review.slots == .unlimited || review.slots == .vacant, review.below == nil {
      checker.report(CareerFault.nobodyGoesDown, at: path)
    }
    if review.calendar == .vacancies {
      checker.report(CareerFault.vacanciesDown, at: "\(path).calendar")
    }
    if !review.pass.isKnown(as: 100) {
      checker.report(CareerFault.testDown, at: "\(path).pass")
    }
    if review.eligibility.attempts != nil || !review.eligibility.wait.isKnown(as: 0) {
      checker.report(CareerFault.attemptsDown, at: "\(path).eligibility")
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
      let (people, room) = (Number.text(here), Number.text(posts))
      checker.report(
        CareerFault.morePeopleThanPosts(people: people, room: room), at: "tiers.\(tier.key).posts")
    }
  }

  private func checkMove(_ entry: Named<Move>, _ checker: inout Checker) {
    let (path, move) = ("moves.\(entry.key)", entry.value)
    if move.from == move.to {
      checker.report(CareerFault.moveToItself, at: "\(path).to", found: move.to)
    }
    if move.on.isEmpty {
      checker.report(CareerFault.moveWithoutDate, at: "\(path).on")
    } else if move.dates(from: start, before: end).isEmpty {
      checker.report(
        CareerFault.noMove(start: start.iso, end: (end + -1).iso), at: "\(path).on")
    }
    checkWork(of: move.to, for: { $0 == move.from }, at: "\(path).to", &checker)
    if let stage = move.stage, stages[named: stage]?.takesContacts == false {
      checker.report(CareerFault.moveWithoutContacts, at: "\(path).stage", found: stage)
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
      checker.report(CareerFault.noContactsThere(family: family, site: site.key), at: path)
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
      + loans.flatMap { loan in
        [
          loan.value.cost.map { ("loans.\(loan.key).cost", $0.text, $0.currency) },
          loan.value.pay.map { ("loans.\(loan.key).pay", $0.text, $0.currency) },
        ].compactMap { $0 }
      }
    guard let expected = anyCurrency ?? amounts.first?.2 else { return }
    for (path, text, currency) in amounts where currency != expected {
      checker.report(FrameFault.amountInAnother(own: expected), at: path, found: text)
    }
  }
}

extension Uncertain {
  /// Whether it is known and not only believed.
  fileprivate var isKnown: Bool { if case .fixed = belief { true } else { false } }
}
