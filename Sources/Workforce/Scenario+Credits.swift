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
      checker.report(TrainingFault.courseWithoutDate, at: path)
    } else if value.every != nil, !value.on.isEmpty {
      checker.report(TrainingFault.datesTwice, at: "\(path).every", found: value.every?.text)
    } else if value.every == nil, value.from != nil {
      checker.report(TrainingFault.fromWithoutEvery, at: "\(path).from", found: value.from?.iso)
    } else if let from = value.from, from < start || from >= end {
      checker.report(
        TrainingFault.firstExamOutside(start: start.iso, end: (end + -1).iso), at: "\(path).from",
        found: from.iso)
    } else if value.dates(from: start, before: end).isEmpty {
      checker.report(
        TrainingFault.noExam(start: start.iso, end: (end + -1).iso), at: "\(path).on",
        found: value.on.map(\.text).joined(separator: ", "))
    }
    let exams = value.examsPerYear * Double(weeks) * Period.week / Period.year
    if exams > 1000 {
      checker.report(TrainingFault.tooManyExams, at: path, found: Number.text(exams.rounded()))
    }
  }

  /// Refuses what is open to nobody.
  private func checkAudience(_ audience: Audience, at path: String, _ checker: inout Checker) {
    guard !people.isEmpty || !intake.isEmpty, !isReached(audience) else { return }
    let isOfTiers = !audience.tiers.isEmpty
    checker.report(
      TrainingFault.forNobody(isOfTiers: isOfTiers),
      at: path + (isOfTiers ? ".tiers" : ".families"),
      found: (isOfTiers ? audience.tiers : audience.families).joined(separator: ", "))
  }

  private func checkTeachers(of course: Named<Course>, _ checker: inout Checker) {
    guard let name = course.value.taughtBy, let role = sideRoles[named: name], role.learners == 0
    else { return }
    checker.report(
      TrainingFault.teachesNobody(name: name), at: "courses.\(course.key).taught-by", found: name)
  }

  private func checkKnowledge(of role: Named<SideRole>, _ checker: inout Checker) {
    if let knowledge = role.value.knowledge,
      !courses.contains(where: { $0.value.knowledge == knowledge })
    {
      checker.report(
        TrainingFault.noCourseOfThis, at: "side-roles.\(role.key).knowledge",
        found: knowledge.rawValue)
    }
    let most =
      role.value.tiers.isEmpty
      ? courses.reduce(0) { $0 + $1.value.credits }
      : role.value.tiers.map { mostCredits(in: $0) }.max() ?? 0
    guard role.value.credits > most else { return }
    checker.report(
      TrainingFault.creditsBeyondCourses(most: most), at: "side-roles.\(role.key).credits",
      found: String(role.value.credits))
  }

  private func checkCreditsAskedFor(_ checker: inout Checker) {
    for review in reviews where courses.isEmpty && !review.value.ranking.credits.isKnown(as: 0) {
      checker.report(TrainingFault.noCourseWithCredits, at: "reviews.\(review.key).ranking.credits")
    }
    for review in reviews where review.value.eligibility.credits.largest > 0 {
      let (asked, most) = (review.value.eligibility.credits, mostCredits(in: review.value.from))
      guard asked.largest > Double(most) else { continue }
      checker.report(
        TrainingFault.creditsBeyondTier(
          most: most, tier: review.value.from, noCourses: courses.isEmpty),
        at: "reviews.\(review.key).eligibility.credits", found: asked.text)
    }
    guard let sought = effects.poaching.credits else { return }
    let most = courses.reduce(0) { $0 + $1.value.credits }
    guard sought > most else { return }
    checker.report(
      courses.isEmpty
        ? TrainingFault.noCourseWithCredits : TrainingFault.creditsBeyondCourses(most: most),
      at: "effects.poaching.credits", found: String(sought))
  }

  // MARK: - Incentives and money

  private func checkIncentive(_ checker: inout Checker) {
    let path = levers.studyPrize == nil ? "levers.study-ranking" : "levers.study-prize"
    guard levers.studyPrize != nil || levers.studyRanking else { return }
    if courses.isEmpty {
      checker.report(TrainingFault.nothingToStudy, at: path)
    } else if study.posted.isEmpty {
      checker.report(TrainingFault.neverPosted, at: path)
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
