import Schema
import Text

extension Scenario {
  /// What courses, study and side roles need of each other and of the rest.
  func checkCredits(_ checker: inout Checker) {
    for course in courses {
      checkDates(of: course, &checker)
      checkAudience(course.value.audience, at: "courses.\(course.key)", &checker)
      checkTeachers(of: course, &checker)
    }
    for role in sideRoles {
      checkAudience(role.value.audience, at: "side-roles.\(role.key)", &checker)
      checkKnowledge(of: role, &checker)
    }
    checkCreditsAskedFor(&checker)
    checkIncentive(&checker)
  }

  // MARK: - Courses

  private func checkDates(of course: Named<Course>, _ checker: inout Checker) {
    let (path, value, end) = ("courses.\(course.key)", course.value, start + 7 * weeks)
    if value.every == nil, value.on.isEmpty {
      checker.report(
        Phrase("a course needs dates of exams", "课程须有考试日期"), at: path,
        next: Phrase(
          "Add on: [03-31, 09-30], or every: 13 weeks.", "请补充 on: [03-31, 09-30]，或 every: 13 weeks。"
        ))
    } else if value.every != nil, !value.on.isEmpty {
      checker.report(
        Phrase(
          "exams are held on days of the year or every so often, not both",
          "考试按固定日期或按间隔举行，只能选一种"), at: "\(path).every",
        found: value.every?.text, next: Phrase("Remove on, or every.", "请去掉 on 或 every。"))
    } else if value.every == nil, value.from != nil {
      checker.report(
        Phrase("from is the first exam of a series", "from 是按间隔考试的首次日期"), at: "\(path).from",
        found: value.from?.iso,
        next: Phrase("Add every: 13 weeks, or remove from.", "请补充 every: 13 weeks，或去掉 from。"))
    } else if let from = value.from, from < start || from >= end {
      checker.report(
        Phrase("the first exam is outside the forecast", "首次考试不在预测期内"), at: "\(path).from",
        found: from.iso,
        expected: Phrase(
          "a day from \(start.iso) to \((end + -1).iso)", "\(start.iso) 至 \((end + -1).iso) 的日期"))
    } else if value.dates(from: start, before: end).isEmpty {
      checker.report(
        Phrase("no exam falls within the forecast", "预测期内没有考试"), at: "\(path).on",
        found: value.on.map(\.text).joined(separator: ", "),
        expected: Phrase(
          "a day from \(start.iso) to \((end + -1).iso)", "\(start.iso) 至 \((end + -1).iso) 的日期"),
        next: Phrase("Choose another day, or a longer horizon.", "请换一个日期，或延长 horizon。"))
    }
    let exams = value.examsPerYear * Double(weeks) * Period.week / Period.year
    if exams > 1000 {
      checker.report(
        Phrase("too many exams", "考试太多"), at: path, found: Number.text(exams.rounded()),
        expected: Phrase("at most 1,000", "最多 1,000"),
        next: Phrase("Choose fewer days, or a shorter horizon.", "请减少考试日期，或缩短 horizon。"))
    }
  }

  /// Refuses what is open to nobody.
  private func checkAudience(_ audience: Audience, at path: String, _ checker: inout Checker) {
    guard !people.isEmpty || !intake.isEmpty, !isReached(audience) else { return }
    let isOfTiers = !audience.tiers.isEmpty
    checker.report(
      Phrase("nobody is ever in a job family and a tier that this is for", "适用的岗位类别和职级里始终没有人"),
      at: path + (isOfTiers ? ".tiers" : ".families"),
      found: (isOfTiers ? audience.tiers : audience.families).joined(separator: ", "),
      next: isOfTiers
        ? Phrase(
          "Name a tier that people start in, or that a review leads to.", "请写有人入职、或评审能到达的职级。")
        : Phrase("Name a job family that has people or classes.", "请写有在岗人员或入职批次的岗位类别。"))
  }

  private func checkTeachers(of course: Named<Course>, _ checker: inout Checker) {
    guard let name = course.value.taughtBy, let role = sideRoles[named: name], role.learners == 0
    else { return }
    checker.report(
      Phrase(
        "holders of this role teach nobody, so that nobody could sit the exam",
        "这个兼职岗不带学员，也就没有人能参加考试"),
      at: "courses.\(course.key).taught-by", found: name,
      next: Phrase(
        "Add learners: 15 to side-roles.\(name).", "请在 side-roles.\(name) 中补充 learners: 15。"))
  }

  private func checkKnowledge(of role: Named<SideRole>, _ checker: inout Checker) {
    if let knowledge = role.value.knowledge,
      !courses.contains(where: { $0.value.knowledge == knowledge })
    {
      checker.report(
        Phrase("no course is about this", "没有课程教这项内容"), at: "side-roles.\(role.key).knowledge",
        found: knowledge.rawValue,
        next: Phrase("Add such a course, or remove knowledge.", "请补充这样的课程，或去掉 knowledge。"))
    }
    let most =
      role.value.tiers.isEmpty
      ? courses.reduce(0) { $0 + $1.value.credits }
      : role.value.tiers.map { mostCredits(in: $0) }.max() ?? 0
    guard role.value.credits > most else { return }
    checker.report(
      Phrase("more credits than all courses together can give", "超过所有课程能给的学分"),
      at: "side-roles.\(role.key).credits",
      found: String(role.value.credits), expected: Phrase("at most \(most)", "最多 \(most)"),
      next: Phrase("Ask for fewer, or add a course.", "请降低要求，或增加课程。"))
  }

  private func checkCreditsAskedFor(_ checker: inout Checker) {
    for review in reviews where courses.isEmpty && !review.value.ranking.credits.isKnown(as: 0) {
      checker.report(
        Phrase("there is no course that gives credits", "没有能拿学分的课程"),
        at: "reviews.\(review.key).ranking.credits",
        next: Phrase(
          "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits.",
          "请补充 courses: {basics: {credits: 10, every: 13 weeks}}，或去掉 credits。"))
    }
    for review in reviews where review.value.eligibility.credits.largest > 0 {
      let (asked, most) = (review.value.eligibility.credits, mostCredits(in: review.value.from))
      guard asked.largest > Double(most) else { continue }
      checker.report(
        courses.isEmpty
          ? Phrase("there is no course that gives credits", "没有能拿学分的课程")
          : Phrase(
            "more credits than the courses can give to people of this tier",
            "超过这个职级的人能拿到的学分"),
        at: "reviews.\(review.key).eligibility.credits", found: asked.text,
        expected: courses.isEmpty
          ? nil
          : Phrase("at most \(most) in \(review.value.from)", "\(review.value.from) 最多 \(most)"),
        next: courses.isEmpty
          ? Phrase(
            "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits.",
            "请补充 courses: {basics: {credits: 10, every: 13 weeks}}，或去掉 credits。")
          : Phrase(
            "Ask for fewer, or add a course for \(review.value.from).",
            "请降低要求，或给 \(review.value.from) 增加课程。"))
    }
  }

  // MARK: - Incentives and money

  private func checkIncentive(_ checker: inout Checker) {
    let path = levers.studyPrize == nil ? "levers.study-ranking" : "levers.study-prize"
    guard levers.studyPrize != nil || levers.studyRanking else { return }
    if courses.isEmpty {
      checker.report(
        Phrase("there is nothing to study", "没有课程可学"), at: path,
        next: Phrase(
          "Add courses: {basics: {credits: 10, every: 13 weeks}}.",
          "请补充 courses: {basics: {credits: 10, every: 13 weeks}}。"))
    } else if study.posted.isEmpty {
      checker.report(
        Phrase("credits are never posted", "学分从不公布"), at: path,
        next: Phrase("Add study: {posted: [06-30, 12-31]}.", "请补充 study: {posted: [06-30, 12-31]}。")
      )
    }
  }

  /// What training costs is written in these currencies, each with its path.
  var trainingMoney: [(path: String, currency: String)] {
    let amounts = courses.flatMap { course in
      [("cost", course.value.cost), ("lecturer", course.value.lecturer)].compactMap {
        field, money in
        money.map { ("courses.\(course.key).\(field)", $0.currency) }
      }
    }
    let offline = study.offlineCost.map { [("study.offline-cost", $0.currency)] } ?? []
    let roles = sideRoles.compactMap { role in
      role.value.pay.map { ("side-roles.\(role.key).pay", $0.currency) }
    }
    return amounts + offline + roles
  }
}
