import Schema
import Text

/// What can be wrong with courses, credits, side roles and what people learn.
enum TrainingFault: Fault {
  case noContactsInStage
  case nothingToChange(figure: Phrase, field: String, stage: String)
  case noContactsHere
  case figureMissing(figure: Phrase, field: String, family: String, isForAll: Bool)
  case noSuchPart(meaning: Phrase)
  case courseWithoutDate
  case datesTwice
  case fromWithoutEvery
  case firstExamOutside(start: String, end: String)
  case noExam(start: String, end: String)
  case tooManyExams
  case forNobody(isOfTiers: Bool)
  case teachesNobody(name: String)
  case noCourseOfThis
  case creditsBeyondCourses(most: Int)
  case noCourseWithCredits
  case creditsBeyondTier(most: Int, tier: String, noCourses: Bool)
  case nothingToStudy
  case neverPosted

  var wording: Wording<WorkforceCode> {
    switch self {
    case .noContactsInStage:
      Wording(
        .figures, Phrase("people in this stage take no contacts", "这个阶段的人不接线"),
        next: Phrase("Remove it, or give it to the stage that follows.", "请去掉这一项，或移到下一个阶段。"))
    case let .nothingToChange(figure, field, stage):
      Wording(
        .figures, Phrase("there is no \(figure) to change", "没有可供变化的\(figure)"),
        next: Phrase(
          "Give stages.\(stage).\(field), such as 85%.",
          "请补充 stages.\(stage).\(field)，如 85%。"))
    case .noContactsHere:
      Wording(
        .figures, Phrase("people in this stage take no contacts", "这个阶段的人不接线"),
        next: Phrase("Remove it.", "请去掉这一项。"))
    case let .figureMissing(figure, field, family, isForAll):
      Wording(
        .figures,
        Phrase(
          "\(figure) is given for some who take contacts and not for others",
          "有些接线员工写了\(figure)，有些没写"),
        next: isForAll
          ? Phrase("Add \(field): 85%.", "请补充 \(field): 85%。")
          : Phrase(
            "Add \(field): 85%, or families.\(family).\(field).",
            "请补充 \(field): 85%，或 families.\(family).\(field)。"))
    case let .noSuchPart(meaning):
      Wording(
        .programme, Phrase("the scenario has no such part", "情景里没有这一项"),
        next: Phrase("Give \(meaning), or remove it here.", "请补充\(meaning)，或在这里去掉这一项。"))
    case .courseWithoutDate:
      Wording(
        .courses, Phrase("a course needs dates of exams", "课程须有考试日期"),
        next: Phrase(
          "Add on: [03-31, 09-30], or every: 13 weeks.", "请补充 on: [03-31, 09-30]，或 every: 13 weeks。"
        ))
    case .datesTwice:
      Wording(
        .courses,
        Phrase(
          "exams are held on days of the year or every so often, not both",
          "考试按固定日期或按间隔举行，只能选一种"),
        next: Phrase("Remove on, or every.", "请去掉 on 或 every。"))
    case .fromWithoutEvery:
      Wording(
        .courses, Phrase("from is the first exam of a series", "from 是按间隔考试的首次日期"),
        next: Phrase("Add every: 13 weeks, or remove from.", "请补充 every: 13 weeks，或去掉 from。"))
    case let .firstExamOutside(start, end):
      Wording(
        .outside, Phrase("the first exam is outside the forecast", "首次考试不在预测期内"),
        expected: Phrase(
          "a day from \(start) to \(end)", "\(start) 至 \(end) 的日期"))
    case let .noExam(start, end):
      Wording(
        .outside, Phrase("no exam falls within the forecast", "预测期内没有考试"),
        expected: Phrase(
          "a day from \(start) to \(end)", "\(start) 至 \(end) 的日期"),
        next: Phrase("Choose another day, or a longer horizon.", "请换一个日期，或延长 horizon。"))
    case .tooManyExams:
      Wording(
        .size, Phrase("too many exams", "考试太多"),
        expected: Phrase("at most 1,000", "最多 1,000"),
        next: Phrase("Choose fewer days, or a shorter horizon.", "请减少考试日期，或缩短 horizon。"))
    case let .forNobody(isOfTiers):
      Wording(
        .courses,
        Phrase("nobody is ever in a job family and a tier that this is for", "适用的岗位类别和职级里始终没有人"),
        next: isOfTiers
          ? Phrase(
            "Name a tier that people start in, or that a review leads to.", "请写有人入职、或评审能到达的职级。")
          : Phrase("Name a job family that has people or classes.", "请写有在岗人员或入职批次的岗位类别。"))
    case let .teachesNobody(name):
      Wording(
        .sideRoles,
        Phrase(
          "holders of this role teach nobody, so that nobody could sit the exam",
          "这个兼职岗不带学员，也就没有人能参加考试"),
        next: Phrase(
          "Add learners: 15 to side-roles.\(name).", "请在 side-roles.\(name) 中补充 learners: 15。"))
    case .noCourseOfThis:
      Wording(
        .sideRoles, Phrase("no course is about this", "没有课程教这项内容"),
        next: Phrase("Add such a course, or remove knowledge.", "请补充这样的课程，或去掉 knowledge。"))
    case let .creditsBeyondCourses(most):
      Wording(
        .credits, Phrase("more credits than all courses together can give", "超过所有课程能给的学分"),
        expected: Phrase("at most \(most)", "最多 \(most)"),
        next: Phrase("Ask for fewer, or add a course.", "请降低要求，或增加课程。"))
    case .noCourseWithCredits:
      Wording(
        .credits, Phrase("there is no course that gives credits", "没有能拿学分的课程"),
        next: Phrase(
          "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits.",
          "请补充 courses: {basics: {credits: 10, every: 13 weeks}}，或去掉 credits。"))
    case let .creditsBeyondTier(most, tier, noCourses):
      Wording(
        .credits,
        noCourses
          ? Phrase("there is no course that gives credits", "没有能拿学分的课程")
          : Phrase(
            "more credits than the courses can give to people of this tier",
            "超过这个职级的人能拿到的学分"),
        expected: noCourses
          ? nil
          : Phrase("at most \(most) in \(tier)", "\(tier) 最多 \(most)"),
        next: noCourses
          ? Phrase(
            "Add courses: {basics: {credits: 10, every: 13 weeks}}, or remove credits.",
            "请补充 courses: {basics: {credits: 10, every: 13 weeks}}，或去掉 credits。")
          : Phrase(
            "Ask for fewer, or add a course for \(tier).",
            "请降低要求，或给 \(tier) 增加课程。"))
    case .nothingToStudy:
      Wording(
        .credits, Phrase("there is nothing to study", "没有课程可学"),
        next: Phrase(
          "Add courses: {basics: {credits: 10, every: 13 weeks}}.",
          "请补充 courses: {basics: {credits: 10, every: 13 weeks}}。"))
    case .neverPosted:
      Wording(
        .credits, Phrase("credits are never posted", "学分从不公布"),
        next: Phrase("Add study: {posted: [06-30, 12-31]}.", "请补充 study: {posted: [06-30, 12-31]}。")
      )
    }
  }
}
