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
        "a course needs dates of exams", at: path,
        next: "Add on: [03-31, 09-30], or every: 13 weeks.")
    } else if value.every != nil, !value.on.isEmpty {
      checker.report(
        "exams are held on days of the year or every so often, not both", at: "\(path).every",
        found: value.every?.text, next: "Remove on, or every.")
    } else if value.every == nil, value.from != nil {
      checker.report(
        "from is the first exam of a series", at: "\(path).from", found: value.from?.iso,
        next: "Add every: 13 weeks, or remove from.")
    } else if let from = value.from, from < start || from >= end {
      checker.report(
        "the first exam is outside the forecast", at: "\(path).from", found: from.iso,
        expected: "a day from \(start.iso) to \((end + -1).iso)")
    } else if value.dates(from: start, before: end).isEmpty {
      checker.report(
        "no exam falls within the forecast", at: "\(path).on",
        found: value.on.map(\.text).joined(separator: ", "),
        expected: "a day from \(start.iso) to \((end + -1).iso)",
        next: "Choose another day, or a longer horizon.")
    }
    let exams = value.examsPerYear * Double(weeks) * Period.week / Period.year
    if exams > 1000 {
      checker.report(
        "too many exams", at: path, found: Number.text(exams.rounded()), expected: "at most 1,000",
        next: "Choose fewer days, or a shorter horizon.")
    }
  }

  /// Refuses what is open to nobody.
  private func checkAudience(_ audience: Audience, at path: String, _ checker: inout Checker) {
    guard !people.isEmpty || !intake.isEmpty, !isReached(audience) else { return }
    let isOfTiers = !audience.tiers.isEmpty
    checker.report(
      "nobody is ever in a job family and a tier that this is for",
      at: path + (isOfTiers ? ".tiers" : ".families"),
      found: (isOfTiers ? audience.tiers : audience.families).joined(separator: ", "),
      next: isOfTiers
        ? "Name a tier that people start in, or that a review leads to."
        : "Name a job family that has people or classes.")
  }

  private func checkTeachers(of course: Named<Course>, _ checker: inout Checker) {
    guard let name = course.value.taughtBy, let role = sideRoles[named: name], role.learners == 0
    else { return }
    checker.report(
      "holders of this role teach nobody, so that nobody could sit the exam",
      at: "courses.\(course.key).taught-by", found: name,
      next: "Add learners: 15 to side-roles.\(name).")
  }

  private func checkKnowledge(of role: Named<SideRole>, _ checker: inout Checker) {
    if let knowledge = role.value.knowledge,
      !courses.contains(where: { $0.value.knowledge == knowledge })
    {
      checker.report(
        "no course is about this", at: "side-roles.\(role.key).knowledge",
        found: knowledge.rawValue, next: "Add such a course, or remove knowledge.")
    }
    let most =
      role.value.tiers.isEmpty
      ? courses.reduce(0) { $0 + $1.value.credits }
      : role.value.tiers.map { mostCredits(in: $0) }.max() ?? 0
    guard role.value.credits > most else { return }
    checker.report(
      "more credits than all courses together can give", at: "side-roles.\(role.key).credits",
      found: String(role.value.credits), expected: "at most \(most)",
      next: "Ask for fewer, or add a course.")
  }

  private func checkCreditsAskedFor(_ checker: inout Checker) {
    for review in reviews where courses.isEmpty && !review.value.ranking.credits.isKnown(as: 0) {
      checker.report(
        "there is no course that gives credits", at: "reviews.\(review.key).ranking.credits",
        next: "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits.")
    }
    for review in reviews where review.value.eligibility.credits.largest > 0 {
      let (asked, most) = (review.value.eligibility.credits, mostCredits(in: review.value.from))
      guard asked.largest > Double(most) else { continue }
      checker.report(
        courses.isEmpty
          ? "there is no course that gives credits"
          : "more credits than the courses can give to people of this tier",
        at: "reviews.\(review.key).eligibility.credits", found: asked.text,
        expected: courses.isEmpty ? nil : "at most \(most) in \(review.value.from)",
        next: courses.isEmpty
          ? "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits."
          : "Ask for fewer, or add a course for \(review.value.from).")
    }
  }

  // MARK: - Incentives and money

  private func checkIncentive(_ checker: inout Checker) {
    let path = levers.studyPrize == nil ? "levers.study-ranking" : "levers.study-prize"
    guard levers.studyPrize != nil || levers.studyRanking else { return }
    if courses.isEmpty {
      checker.report(
        "there is nothing to study", at: path,
        next: "Add courses: {basics: {credits: 10, every: 13 weeks}}.")
    } else if study.posted.isEmpty {
      checker.report(
        "credits are never posted", at: path, next: "Add study: {posted: [06-30, 12-31]}.")
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
