import Schema
import Text

/// What can be wrong with reviews, ladders, posts and moves.
enum CareerFault: Fault {
  case belowOfBest
  case nothingLeftOver
  case noPosts(tier: String)
  case lastLeadsUp(from: String)
  case nobodyGoesDown
  case vacanciesDown
  case testDown
  case attemptsDown
  case morePeopleThanPosts(people: String, room: String)
  case moveToItself
  case moveWithoutDate
  case moveWithoutContacts
  case noContactsThere(family: String, site: String)
  case reviewToItself
  case reviewWithoutDate
  case reviewTwice
  case noPhase
  case nameOfRest(rest: Phrase)
  case tierTwice(message: Phrase, table: String, place: String)
  case circle(first: String, tier: String)
  case outOfReach
  case bestLeadsDown
  case noCrossing(from: String, ladder: String, first: String, isFirst: Bool)
  case noReview(start: String, end: String)
  case noMove(start: String, end: String)
  case loanToItself
  case loanAfterEnd(end: String)
  case loanBeforeNotice(first: String)
  case loanBeforeOpening(site: String, opening: String)
  case loanWithoutContacts

  var wording: Wording<WorkforceCode> {
    switch self {
    case .belowOfBest:
      Wording(
        .goingDown, Phrase("a bar to fall below is for a review that takes the last", "降级线只用于末位评审"),
        next: Phrase("Add takes: last, or remove below.", "请补充 takes: last，或去掉 below。"))
    case .nothingLeftOver:
      Wording(
        .reviews,
        Phrase(
          "only a share of slots, on dates, leaves anything over", "按日期举行、名额按比例给的评审，才有余数可结转"),
        next: Phrase("Write slots: 10%, or remove rest.", "请写 slots: 10%，或去掉 rest。"))
    case let .noPosts(tier):
      Wording(
        .posts, Phrase("nothing says how many posts the tier has", "没有写这个职级有几个岗位"),
        next: Phrase(
          "Give tiers.\(tier).posts, such as 12.",
          "请写 tiers.\(tier).posts，如 12。"))
    case let .lastLeadsUp(from):
      Wording(
        .goingDown, Phrase("a review that takes the last must lead down", "末位评审须通向更低的职级"),
        next: Phrase(
          "Name a tier that stands before \(from) in tiers.",
          "请写 tiers 中排在 \(from) 之前的职级。"))
    case .nobodyGoesDown:
      Wording(
        .goingDown, Phrase("nothing says how many go down", "没有写降级多少人"),
        next: Phrase("Add slots: 5%, or below: 10%.", "请补充 slots: 5%，或 below: 10%。"))
    case .vacanciesDown:
      Wording(
        .goingDown, Phrase("nobody competes for a lower post", "没有人竞聘更低的岗位"),
        next: Phrase("Write calendar: dates, or takes: best.", "请写 calendar: dates，或 takes: best。"))
    case .testDown:
      Wording(
        .goingDown, Phrase("a review that takes the last has no test", "末位评审没有考核"),
        next: Phrase("Remove it.", "请去掉。"))
    case .attemptsDown:
      Wording(
        .goingDown,
        Phrase("nobody tries to go down, so there are no attempts", "没有人主动报名降级，也就没有参评次数"),
        next: Phrase("Remove attempts and wait.", "请去掉 attempts 和 wait。"))
    case let .morePeopleThanPosts(people, room):
      Wording(
        .posts, Phrase("there are more people in the tier than posts", "这个职级的人数超过岗位数"),
        found: Phrase("\(people) people, \(room) posts", "\(people) 人，\(room) 个岗位"),
        next: Phrase(
          "Raise posts to \(people), or lower the number of people.", "请把 posts 调到 \(people)，或减少人数。"
        ))
    case .nameOfRest(let rest):
      Wording(
        .ladders, Phrase("reports call others so: \(rest)", "报表用它指另一些人：\(rest)"),
        next: Phrase("Choose another name.", "请换一个名称。"))
    case .loanToItself:
      Wording(
        .moves, Phrase("a site lends to another, not to itself", "支援要去另一个职场"),
        next: Phrase("Name the site that people go to.", "请写要支援的职场。"))
    case let .loanAfterEnd(end):
      Wording(
        .outside, Phrase("the loan begins after the forecast has ended", "支援开始时预测已经结束"),
        expected: Phrase("a day before \(end)", "\(end) 之前的日期"))
    case let .loanBeforeNotice(first):
      Wording(
        .moves, Phrase("people would be told before the forecast begins", "来不及提前通知"),
        expected: Phrase("a day from \(first) on", "不早于 \(first) 的日期"),
        next: Phrase("Send them later, or shorten notice.", "请改晚一些，或缩短 notice。"))
    case let .loanBeforeOpening(site, opening):
      Wording(
        .moves, Phrase("\(site) is not open yet", "\(site) 还没有启用"),
        expected: Phrase("a day from \(opening) on", "不早于 \(opening) 的日期"))
    case .loanWithoutContacts:
      Wording(
        .moves, Phrase("nobody of that stage takes contacts", "这个阶段的人不接线"),
        next: Phrase("Name a later stage.", "请写更靠后的阶段。"))
    case .moveToItself:
      Wording(
        .moves, Phrase("a move must lead to another job family", "转岗须转到另一个岗位类别"),
        next: Phrase("Name the family that people come to.", "请写转入的岗位类别。"))
    case .moveWithoutDate:
      Wording(
        .moves, Phrase("a move needs at least one date", "转岗至少要有一个日期"),
        next: Phrase("Write on: [03-31, 09-30].", "请写 on: [03-31, 09-30]。"))
    case .moveWithoutContacts:
      Wording(
        .moves, Phrase("people in this stage take no contacts and cannot move", "这个阶段的人不接线，不能转岗"),
        next: Phrase("Name a later stage.", "请写更靠后的阶段。"))
    case let .noContactsThere(family, site):
      Wording(
        .moves,
        Phrase(
          "no contacts of this job family come to a site whose people may come to it",
          "有职场的人可能转入这个岗位类别，职场却没有它的咨询量"),
        found: Phrase("\(family) at \(site)", "\(site) 的 \(family)"),
        next: Phrase(
          "Give \(site) a share of its contacts in demand.*.sites, or name another family.",
          "请在 demand.*.sites 中给 \(site) 分配咨询量，或换一个岗位类别。"))
    case .reviewToItself:
      Wording(
        .reviews, Phrase("a review must lead to another tier", "评审须通向另一个职级"),
        next: Phrase("Name the tier that people come to.", "请写评审后进入的职级。"))
    case .reviewWithoutDate:
      Wording(
        .reviews, Phrase("a review needs at least one date", "评审至少要有一个日期"),
        next: Phrase("Write on: [06-30, 12-31].", "请写 on: [06-30, 12-31]。"))
    case .reviewTwice:
      Wording(
        .reviews, Phrase("the review is held twice on one day", "同一天有两次评审"),
        next: Phrase("Remove it.", "请去掉。"))
    case .noPhase:
      Wording(
        .ladders, Phrase("there is no phase whose programme could run", "没有培养阶段，也就没有可实施的培养计划"),
        next: Phrase(
          "Add phases first, each with its tiers and a programme.",
          "请先补充 phases，每个都写明 tiers 和 programme。"))
    case let .tierTwice(message, table, place):
      Wording(
        .ladders, message,
        next: Phrase(
          "Remove it here or from \(table).\(place).tiers.",
          "请在这里或 \(table).\(place).tiers 中去掉一处。"))
    case let .circle(first, tier):
      Wording(
        .ladders, Phrase("the ladders lead round in a circle", "发展通道绕成了圈"),
        next: Phrase(
          "From \(first) one comes to \(tier) again: remove one of the ways.",
          "从 \(first) 出发又会到 \(tier)：请去掉其中一条路。"))
    case .outOfReach:
      Wording(
        .ladders, Phrase("nobody can reach this tier", "没有人能到达这个职级"),
        next: Phrase(
          "Add a review that leads to it, people who are in it, or a class that enters it.",
          "请补充通向它的评审、已在这一职级的人员，或直接进入的入职批次。"))
    case .bestLeadsDown:
      Wording(
        .goingDown, Phrase("the review leads down its ladder", "这项评审沿发展通道向下"),
        next: Phrase("Write takes: last for a review that goes down.", "向下的评审请写 takes: last。"))
    case let .noCrossing(from, ladder, first, isFirst):
      Wording(
        .ladders, Phrase("the ladders do not cross here", "发展通道在这里不相通"),
        next: isFirst
          ? Phrase(
            "Add \(from) to ladders.\(ladder).from.", "请把 \(from) 写进 ladders.\(ladder).from。")
          : Phrase(
            "One crosses over to the first tier of a ladder: \(first).",
            "转通道只能从对方的第一个职级进入：\(first)。"))
    case let .noReview(start, end):
      Self.outside(
        Phrase("no review of it falls within the forecast", "预测期内没有这项评审"), start, end)
    case let .noMove(start, end):
      Self.outside(Phrase("no day of it falls within the forecast", "预测期内没有转岗日期"), start, end)
    }
  }

  private static func outside(
    _ message: Phrase, _ start: String, _ end: String
  ) -> Wording<WorkforceCode> {
    Wording(
      .outside, message,
      expected: Phrase("a day from \(start) to \(end)", "\(start) 至 \(end) 的日期"),
      next: Phrase(
        "Choose another day of the year, or a longer horizon.", "请换一个日期，或延长 horizon。"))
  }
}
