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
          Phrase("nobody is ever there", "始终没有人"), path: people.isEmpty ? "" : "people",
          next: Phrase("Add people, or an intake.", "请补充 people 或 intake。"))
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
        Phrase("nothing happens in the whole forecast", "整个预测期内什么都不会发生"), path: "horizon",
        found: horizon.text,
        next: Phrase(
          "Nobody comes, leaves or rises: give a stage a rate of leaving, or add an intake.",
          "无人入职、离职或晋升：请给某个成长阶段写流失率，或补充 intake。"))
    ]
  }

  private var peopleWarnings: [Problem] {
    var warnings: [Problem] = []
    func warn(_ message: Phrase, _ path: String, _ found: String, _ next: Phrase) {
      warnings.append(Problem(message, path: path, found: found, next: next))
    }
    for site in sites where site.value.target.largest == 0 {
      warn(
        Phrase("nobody is needed at this site", "这个职场一个人也不需要"), "sites.\(site.key).target",
        site.value.target.text,
        Phrase(
          "Remove it: without it 95% of the places are to be filled.", "请去掉：不写则按名额的 95% 配人。"))
    }
    for group in people where group.value.count.largest == 0 {
      warn(
        Phrase("a group of nobody", "这一组没有人"), "people.\(group.key).count", "0",
        Phrase("Remove it, or say how many.", "请去掉，或写明人数。"))
    }
    for series in intake {
      let path = "intake.\(series.key)"
      if let size = series.value.size, size.largest == 0 {
        warn(
          Phrase("a class to which nobody is invited", "这一批没有邀请任何人"), "\(path).size", size.text,
          Phrase("Remove it, or say how many.", "请去掉，或写明人数。"))
      }
      if series.value.showUp.largest == 0 {
        warn(
          Phrase("nobody of a class comes", "这一批无人报到"), "\(path).show-up", series.value.showUp.text,
          Phrase("Raise it, or remove the class.", "请调高，或去掉这一批。"))
      }
    }
    for stage in stages where stage.value.length != nil && stage.value.pass.largest == 0 {
      warn(
        Phrase("nobody gets beyond this stage", "没有人能走出这个成长阶段"), "stages.\(stage.key).pass",
        stage.value.pass.text,
        Phrase("Raise it.", "请调高。"))
    }
    for family in families {
      guard let pass = family.value.pass, pass.largest == 0 else { continue }
      warn(
        Phrase("nobody gets beyond the first stage", "没有人能走出第一个成长阶段"),
        "families.\(family.key).pass", pass.text,
        Phrase("Raise it.", "请调高。"))
    }
    if let bonus = levers.peakBonus, bonus.number > 0, levers.bonusWinners.number == 0 {
      warn(
        Phrase("a bonus that nobody gets", "奖金没有人能得"), "levers.bonus-winners",
        levers.bonusWinners.text,
        Phrase("Raise it, or remove levers.peak-bonus.", "请调高，或去掉 levers.peak-bonus。"))
    }
    if levers.peakBonus != nil, let since = levers.bonusSince, since > start, !isPaid(since: since)
    {
      warn(
        Phrase("a bonus that is never paid in the forecast", "奖金在预测期内一次也不发"), "levers.bonus-since",
        since.iso,
        Phrase(
          "Choose an earlier day, or remove it: without it there is a bonus since the start.",
          "请提前日期，或去掉：不写则从预测开始就有奖金。"))
    }
    if let prize = levers.studyPrize, prize.number > 0, levers.studyWinners.number == 0 {
      warn(
        Phrase("a prize that nobody gets", "奖品没有人能得"), "levers.study-winners",
        levers.studyWinners.text,
        Phrase("Raise it, or remove levers.study-prize.", "请调高，或去掉 levers.study-prize。"))
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
      return Problem(
        Phrase("the timetable needs more than there is", "开班计划超出现有条件"), path: path,
        found: Phrase(
          """
          \(excess.needed) \(what) in the week of \(excess.monday) at \(site), most of it for \
          intake.\(excess.entry)
          """,
          """
          \(excess.monday) 当周，\(site) 需要\(what) \(excess.needed)，主要用于 intake.\(excess.entry)
          """),
        expected: Phrase("at most \(excess.allowed)", "最多 \(excess.allowed)"),
        next: Phrase(
          "Divide or move classes, or raise \(path); plan finds a timetable within the limits.",
          "请拆分或挪动批次，或调高 \(path)；plan 能排出不超限的开班计划。"))
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
          Phrase(
            "more people than one class takes, from the week of \(entry.value.date.monday) on",
            "\(entry.value.date.monday) 当周起，一批人数超过一个班的容量"),
          path: "intake.\(entry.key).size", found: entry.value.size?.text,
          expected: Phrase(
            "at most \(recruiting.classSize.text)", "最多 \(recruiting.classSize.text)"),
          next: Phrase(
            """
            They are taught in \(classes) classes at once: say how many rooms there are in \
            recruiting.rooms, divide the class, or raise recruiting.class-size.
            """,
            """
            这些人要分 \(classes) 个班同时培训：请用 recruiting.rooms 写明有几间教室，或拆分批次，\
            或调高 recruiting.class-size。
            """))
      }
  }

  private var careerWarnings: [Problem] {
    var warnings: [Problem] = []
    for review in reviews {
      let (path, value) = ("reviews.\(review.key)", review.value)
      if value.pass.largest == 0 {
        warnings.append(
          Problem(
            Phrase("nobody passes this review", "这项评审没有人能通过"), path: "\(path).pass",
            found: value.pass.text,
            next: Phrase("Raise it, or remove the review.", "请调高，或去掉这项评审。")))
      }
      if let slots = value.slots.most, slots == 0 {
        warnings.append(
          Problem(
            Phrase("a review that takes nobody", "这项评审没有名额"), path: "\(path).slots",
            next: Phrase("Raise it, or remove the review.", "请调高，或去掉这项评审。")))
      }
    }
    warnings += fallsIntoFullTiers
    warnings += sharesOfNobody
    for move in moves where move.value.share.largest == 0 || move.value.posts.most == 0 {
      warnings.append(
        Problem(
          Phrase("nobody ever moves this way", "没有人会这样转岗"), path: "moves.\(move.key)",
          next: Phrase("Raise its share and posts, or remove it.", "请调高 share 和 posts，或去掉。")))
    }
    for course in courses where course.value.pass.largest == 0 {
      warnings.append(
        Problem(
          Phrase("nobody passes this exam", "这门考试没有人能通过"), path: "courses.\(course.key).pass",
          found: course.value.pass.text,
          next: Phrase("Raise it, or remove the course.", "请调高，或去掉这门课程。")))
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
      let name = tier.key
      return Problem(
        Phrase(
          "a review down takes nobody while all posts below are filled", "下一职级满编时，末位降级一个人也降不了"),
        path: "reviews.\(entry.key).on", found: review.on.map(\.text).joined(separator: ", "),
        next: Phrase(
          """
          Posts are counted after the day's exchange, and on its dates no review takes anybody out \
          of \(name): hold one on the same dates, or give tiers.\(name) more posts.
          """,
          """
          岗位数按当天变动之后算，而在它的日期上没有评审让 \(name) 的人离开：请在同一天安排一项从 \(name) 出发的评审，\
          或给 tiers.\(name) 增加岗位。
          """))
    }
  }

  /// Shares of so few people that, rounded down, they are nobody: of those in a tier, or of all, as
  /// they are when the forecast starts.
  private var sharesOfNobody: [Problem] {
    func count(_ tier: String?) -> Double {
      people.filter { tier == nil || $0.value.tier == tier }
        .reduce(0) { $0 + $1.value.count.middle }
    }
    func problem(
      _ slots: Slots, of people: Double, in tier: String? = nil, at path: String, _ next: Phrase
    ) -> Problem? {
      guard case .share(let share) = slots, share.largest > 0, people > 0,
        share.largest * people < 1 - 1e-9
      else { return nil }
      let count = Number.text(people.rounded())
      return Problem(
        Phrase("a share of so few people is less than one", "人太少，按比例算不足一人"), path: path,
        found: tier.map {
          Phrase("\(share.text) of \(count) in \($0)", "\($0) \(count) 人的 \(share.text)")
        } ?? Phrase("\(share.text) of \(count) people", "\(count) 人的 \(share.text)"),
        next: next)
    }
    var warnings = reviews.compactMap { review -> Problem? in
      guard review.value.rest == .dropped else { return nil }
      return problem(
        review.value.slots, of: count(review.value.from), in: review.value.from,
        at: "reviews.\(review.key).slots",
        review.value.calendar == .dates
          ? Phrase(
            """
            Shares are rounded down, so that nobody is taken while they are so few: write slots: \
            1, or add rest: carried.
            """,
            "名额向下取整，人这么少，一个也选不上：请写 slots: 1，或补充 rest: carried。")
          : Phrase(
            """
            Shares are rounded down, so that nobody is taken while they are so few: write slots: 1.
            """,
            "名额向下取整，人这么少，一个也选不上：请写 slots: 1。"))
    }
    let noPost = Phrase(
      "Shares are rounded down, so that there is no post while they are so few: write a number.",
      "岗位数向下取整，人这么少，一个岗位也没有：请直接写数量。")
    warnings += tiers.compactMap {
      problem(
        $0.value.posts, of: count(nil), at: "tiers.\($0.key).posts", noPost)
    }
    warnings += moves.compactMap {
      problem(
        $0.value.posts, of: count(nil), at: "moves.\($0.key).posts", noPost)
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
            Phrase("a channel without contacts", "渠道没有咨询量"), path: "\(path).contacts",
            found: value.contacts.text,
            next: Phrase("Say how many come, or remove the channel.", "请写明咨询量，或去掉这个渠道。")))
      } else if value.isSilent(from: start, before: end) {
        warnings.append(
          Problem(
            Phrase("no contacts come in any month of the forecast", "预测期内每个月都没有咨询量"),
            path: "\(path).season",
            next: Phrase(
              "Give a month of it a factor above 0, or lengthen the forecast.",
              "请给其中一个月写大于 0 的系数，或延长预测。")))
      }
    }
    for entry in service {
      guard let patience = entry.value.patience, patience.number == 0 else { continue }
      warnings.append(
        Problem(
          Phrase("contacts give up at once where nobody is free", "没人空闲时，客户立刻放弃"),
          path: "service.\(entry.key).patience",
          found: patience.text,
          next: Phrase("Write how long they wait, such as 2 minutes.", "请写能等多久，如 2 minutes。")))
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
          Phrase("relief is not used where contacts come", "有咨询量的职场用不到 relief"),
          path: "sites.\(site.key).relief",
          found: site.value.relief.text,
          next: Phrase(
            "A desk is taken in a half-hour, as contacts need people on the floor. Remove it.",
            "席位按每半小时在线接待的人数占用。请去掉。")))
    }
    for entry in service where answered.contains(entry.key) {
      let openHours = entry.value.profile.openHours
      if openHours < entry.value.hours {
        let (open, paid) = (Number.text(openHours), Number.text(entry.value.hours))
        warnings.append(
          Problem(
            Phrase("the lines are open for less than the paid hours", "服务时间比计薪工时短"),
            path: "service.\(entry.key).profile.open",
            found: Phrase("\(open) of \(paid) hours a week", "每周 \(paid) 小时中的 \(open) 小时"),
            next: Phrase(
              """
              Everybody is paid for \(paid) and can be on the floor for \(open): lower \
              service.\(entry.key).hours, or open longer.
              """,
              """
              每人计薪 \(paid) 小时，能在线的只有 \(open) 小时：请调低 service.\(entry.key).hours，\
              或延长服务时间。
              """)))
      }
      let lost = entry.value.lostAtTheEnds
      if lost >= 1 {
        let (share, most) = (
          Number.text((100 * lost).rounded()) + "%", Number.text(100 * Service.mostLost) + "%"
        )
        warnings.append(
          Problem(
            Phrase("in some futures no paid time may be left", "部分推演中，计薪时间可能全部损耗"),
            path: "service.\(entry.key).shrinkage",
            found: Phrase("up to \(share) lost", "最多损耗 \(share)"),
            next: Phrase(
              """
              Kinds add up. What is drawn beyond \(most) is held there; lower the upper ends of \
              what is believed.
              """,
              "各类损耗相加计算，抽到 \(most) 以上的按 \(most) 计；请调低区间的上限。")))
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
