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
          Phrase("a bar to fall below is for a review that takes the last", "降级线只用于末位评审"),
          at: "reviews.\(review.key).below",
          next: Phrase("Add takes: last, or remove below.", "请补充 takes: last，或去掉 below。"))
      }
    }
    for review in reviews where review.value.rest == .carried {
      guard case .share = review.value.slots, review.value.calendar == .dates else {
        checker.report(
          Phrase(
            "only a share of slots, on dates, leaves anything over", "按日期举行、名额按比例给的评审，才有余数可结转"),
          at: "reviews.\(review.key).rest",
          found: "carried",
          next: Phrase("Write slots: 10%, or remove rest.", "请写 slots: 10%，或去掉 rest。"))
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
    reportOutside(
      "reviews.\(review.key).on",
      Phrase("no review of it falls within the forecast", "预测期内没有这项评审"), &checker)
  }

  private func reportOutside(_ path: String, _ message: Phrase, _ checker: inout Checker) {
    checker.report(
      message, at: path,
      expected: Phrase(
        "a day from \(start.iso) to \((end + -1).iso)", "\(start.iso) 至 \((end + -1).iso) 的日期"),
      next: Phrase("Choose another day of the year, or a longer horizon.", "请换一个日期，或延长 horizon。"))
  }

  private func checkVacancies(_ review: Named<Review>, _ checker: inout Checker) {
    let needs = [
      ("calendar", review.value.calendar == .vacancies, "vacancies"),
      ("slots", review.value.slots == .vacant, "vacant"),
    ]
    guard tiers[named: review.value.to]?.posts == .unlimited else { return }
    for (field, isAsked, found) in needs where isAsked {
      checker.report(
        Phrase("nothing says how many posts the tier has", "没有写这个职级有几个岗位"),
        at: "reviews.\(review.key).\(field)",
        found: found,
        next: Phrase(
          "Give tiers.\(review.value.to).posts, such as 12.",
          "请写 tiers.\(review.value.to).posts，如 12。"))
    }
  }

  private func checkDemotion(_ entry: Named<Review>, _ checker: inout Checker) {
    let (path, review) = ("reviews.\(entry.key)", entry.value)
    func position(_ key: String) -> Int { tiers.firstIndex { $0.key == key } ?? 0 }
    if position(review.to) > position(review.from) {
      checker.report(
        Phrase("a review that takes the last must lead down", "末位评审须通向更低的职级"), at: "\(path).to",
        found: review.to,
        next: Phrase(
          "Name a tier that stands before \(review.from) in tiers.",
          "请写 tiers 中排在 \(review.from) 之前的职级。"))
    }
    if review.slots == .unlimited || review.slots == .vacant, review.below == nil {
      checker.report(
        Phrase("nothing says how many go down", "没有写降级多少人"), at: path,
        next: Phrase("Add slots: 5%, or below: 10%.", "请补充 slots: 5%，或 below: 10%。"))
    }
    if review.calendar == .vacancies {
      checker.report(
        Phrase("nobody competes for a lower post", "没有人竞聘更低的岗位"), at: "\(path).calendar",
        next: Phrase("Write calendar: dates, or takes: best.", "请写 calendar: dates，或 takes: best。"))
    }
    if !review.pass.isKnown(as: 100) {
      checker.report(
        Phrase("a review that takes the last has no test", "末位评审没有考核"), at: "\(path).pass",
        next: Phrase("Remove it.", "请去掉。"))
    }
    if review.eligibility.attempts != nil || !review.eligibility.wait.isKnown(as: 0) {
      checker.report(
        Phrase("nobody tries to go down, so there are no attempts", "没有人主动报名降级，也就没有参评次数"),
        at: "\(path).eligibility",
        next: Phrase("Remove attempts and wait.", "请去掉 attempts 和 wait。"))
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
        Phrase("there are more people in the tier than posts", "这个职级的人数超过岗位数"),
        at: "tiers.\(tier.key).posts",
        found: Phrase("\(people) people, \(room) posts", "\(people) 人，\(room) 个岗位"),
        next: Phrase(
          "Raise posts to \(people), or lower the number of people.", "请把 posts 调到 \(people)，或减少人数。"
        ))
    }
  }

  private func checkMove(_ entry: Named<Move>, _ checker: inout Checker) {
    let (path, move) = ("moves.\(entry.key)", entry.value)
    if move.from == move.to {
      checker.report(
        Phrase("a move must lead to another job family", "转岗须转到另一个岗位类别"), at: "\(path).to",
        found: move.to,
        next: Phrase("Name the family that people come to.", "请写转入的岗位类别。"))
    }
    if move.on.isEmpty {
      checker.report(
        Phrase("a move needs at least one date", "转岗至少要有一个日期"), at: "\(path).on",
        next: Phrase("Write on: [03-31, 09-30].", "请写 on: [03-31, 09-30]。"))
    } else if move.dates(from: start, before: end).isEmpty {
      reportOutside(
        "\(path).on", Phrase("no day of it falls within the forecast", "预测期内没有转岗日期"),
        &checker)
    }
    checkWork(of: move.to, for: { $0 == move.from }, at: "\(path).to", &checker)
    if let stage = move.stage, stages[named: stage]?.takesContacts == false {
      checker.report(
        Phrase("people in this stage take no contacts and cannot move", "这个阶段的人不接线，不能转岗"),
        at: "\(path).stage",
        found: stage, next: Phrase("Name a later stage.", "请写更靠后的阶段。"))
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
        Phrase(
          "no contacts of this job family come to a site whose people may come to it",
          "有职场的人可能转入这个岗位类别，职场却没有它的咨询量"), at: path,
        found: Phrase("\(family) at \(site.key)", "\(site.key) 的 \(family)"),
        next: Phrase(
          "Give \(site.key) a share of its contacts in demand.*.sites, or name another family.",
          "请在 demand.*.sites 中给 \(site.key) 分配咨询量，或换一个岗位类别。"))
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
        Phrase("all money must be in one currency", "所有金额须用同一种货币"), at: path, found: text,
        expected: Phrase("an amount in \(expected)", "以 \(expected) 计的金额"))
    }
  }
}

extension Uncertain {
  /// Whether it is known and not only believed.
  fileprivate var isKnown: Bool { if case .fixed = belief { true } else { false } }
}
