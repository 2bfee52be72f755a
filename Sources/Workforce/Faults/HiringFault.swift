import Schema
import Text

/// What can be wrong with classes, keep-up and those who train.
enum HiringFault: Fault {
  case leastAboveMost(most: String)
  case classOutside(start: String, end: String, isBefore: Bool)
  case lastBeforeFirst(first: String)
  case untilWithoutEvery
  case missingSize
  case forKeepUp(field: String)
  case sizeOfKeepUp
  case variesOfKeepUp
  case keepUpWithoutEvery
  case firstClassLate(path: String, first: String)
  case needUnknown(site: String)
  case partWithContacts
  case keptUpTwice(other: String)
  case parts(total: String, site: String)
  case noClassFits(allowed: String, needed: String)
  case withoutProbation
  case withoutTerm
  case termInTraining(training: String)
  case nobodyTrains(date: String, site: String, family: String, stage: String, from: String?)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .withoutProbation:
      Wording(
        .classes, Phrase("nobody is on probation who could be confirmed", "没有试用期，谈不上转正"),
        next: Phrase(
          "Add employment.probation: 3 months, or remove confirmed.",
          "请补充 employment.probation: 3 months，或去掉 confirmed。"))
    case .withoutTerm:
      Wording(
        .classes, Phrase("there is no term that could be renewed", "没有写合同期限，谈不上续签"),
        next: Phrase("Add term: 6 months, or remove renewal.", "请补充 term: 6 months，或去掉 renewal。"))
    case let .termInTraining(training):
      Wording(
        .classes, Phrase("the term is over before the training is", "合同期满时培训还没结束"),
        expected: Phrase("more than \(training)", "大于 \(training)"),
        next: Phrase("Choose a longer term.", "请写更长的期限。"))
    case let .leastAboveMost(most):
      Wording(
        .classes, Phrase("the fewest people of a class are more than the most", "每班最少人数大于最多人数"),
        expected: Phrase("at most \(most)", "不超过 \(most)"))
    case let .classOutside(start, end, isBefore):
      Wording(
        .outside, Phrase("a class must start within the forecast", "入职批次须在预测期内开始"),
        expected: Phrase(
          "a day from \(start) to \(end)", "\(start) 至 \(end) 的日期"),
        next: isBefore
          ? Phrase("Count who has come before among the people.", "之前入职的，请计入 people。")
          : Phrase("Choose an earlier day, or a longer horizon.", "请提前日期，或延长 horizon。"))
    case let .lastBeforeFirst(first):
      Wording(
        .classes, Phrase("the last class cannot start before the first", "最后一批不能早于第一批"),
        expected: Phrase("a day from \(first) on", "不早于 \(first) 的日期"))
    case .untilWithoutEvery:
      Wording(
        .classes, Phrase("until is for a series of classes", "until 只用于分多批入职"),
        next: Phrase("Add every: 1 week, or remove until.", "请补充 every: 1 week，或去掉 until。"))
    case .missingSize:
      Wording(
        .keepUp, Phrase("missing size", "缺少 size"),
        next: Phrase(
          "Add size: 20, or policy: keep-up to hire whoever will be missing.",
          "请补充 size: 20，或写 policy: keep-up，缺多少招多少。"))
    case let .forKeepUp(field):
      Wording(
        .keepUp, Phrase("\(field) is for keep-up", "\(field) 只用于 keep-up"),
        next: Phrase(
          "Add policy: keep-up in place of size, or remove \(field).",
          "请用 policy: keep-up 代替 size，或去掉 \(field)。"))
    case .sizeOfKeepUp:
      Wording(
        .keepUp, Phrase("keep-up finds the size of its classes", "keep-up 自己算每批招多少人"),
        next: Phrase(
          "Remove size, or policy: keep-up; recruiting.class-size is the most of a class.",
          "请去掉 size 或 policy: keep-up；一个班最多多少人看 recruiting.class-size。"))
    case .variesOfKeepUp:
      Wording(
        .keepUp, Phrase("keep-up finds the size of its classes", "keep-up 自己算每批招多少人"),
        next: Phrase(
          "Remove varies; show-up says how many of those invited start.",
          "请去掉 varies；受邀的人有多少报到看 show-up。"))
    case .keepUpWithoutEvery:
      Wording(
        .keepUp, Phrase("keep-up needs to know how often it is reviewed", "keep-up 须写明多久算一次"),
        next: Phrase("Add every: 4 weeks.", "请补充 every: 4 weeks。"))
    case let .firstClassLate(path, first):
      Wording(
        .outside,
        Phrase("the first class would start after the forecast has ended", "第一批入职时预测已经结束"),
        next: Phrase(
          """
          From \(path).date it leads to \(first): choose a shorter lead time, an earlier \
          date, or a longer horizon.
          """,
          "从 \(path).date 算起要到 \(first)：请缩短招聘提前期、提前日期，或延长 horizon。"))
    case let .needUnknown(site):
      Wording(
        .keepUp, Phrase("nothing says how many of these are needed", "没有写这类人员需要多少"),
        next: Phrase(
          """
          Contacts say who is needed at \(site), and none of this family come: remove \
          policy and give the classes a size.
          """,
          "\(site) 需要谁由咨询量决定，却没有这个岗位类别的咨询量：请去掉 policy，给批次写 size。"))
    case .partWithContacts:
      Wording(
        .keepUp, Phrase("contacts say how many of the family are needed", "这个岗位类别需要多少人，由咨询量决定"),
        next: Phrase(
          "Remove part: it is for sites to which no contacts come.", "请去掉 part：它只用于没有咨询量的职场。"))
    case let .keptUpTwice(other):
      Wording(
        .keepUp, Phrase("a family is kept up twice at a site", "同一职场的同一岗位类别写了两个 keep-up"),
        next: Phrase(
          "\(other) does so already: remove one of them.", "\(other) 已经写了：请去掉其中一个。"))
    case let .parts(total, site):
      Wording(
        .shares,
        Phrase(
          "the parts of a site's families must make at most 100%", "同一职场各岗位类别的 part 合计不能超过 100%"),
        found: Phrase("\(total) at \(site)", "\(site) 合计 \(total)"),
        next: Phrase("Give each of them a part, such as part: 50%.", "请给每个写上 part，如 part: 50%。"))
    case let .noClassFits(allowed, needed):
      Wording(
        .classes, Phrase("no class can be held", "一个班也开不成"),
        found: Phrase("\(allowed) people at most", "最多 \(allowed) 人"),
        expected: Phrase("at least \(needed)", "至少 \(needed)"),
        next: Phrase(
          "Raise it, or lower recruiting.least-class.", "请调高，或调低 recruiting.least-class。"))
    case let .nobodyTrains(date, site, family, stage, from):
      Wording(
        .trainers, Phrase("nobody is there to train this class", "这一批没有人来培训"),
        found: Phrase("\(date) at \(site)", "\(date)，\(site)"),
        next: [Self.nobody(of: family, in: stage, from: from), Self.trainersElsewhere].sentences)
    }
  }

  private static func nobody(of family: String, in stage: String, from: String?) -> Phrase {
    from.map {
      Phrase(
        """
        Trainers come from the floor, and nobody of \(family) is in \(stage) by then at a \
        site that is open (from about \($0) on).
        """,
        """
        培训师来自一线，而届时已启用的职场里，没有处于 \(stage) 的 \(family) 员工\
        （大约 \($0) 起才有）。
        """)
    }
      ?? Phrase(
        """
        Trainers come from the floor, and nobody of \(family) is in \(stage) by then at a site \
        that is open.
        """,
        "培训师来自一线，而届时已启用的职场里，没有处于 \(stage) 的 \(family) 员工。")
  }

  private static let trainersElsewhere = Phrase(
    """
    Set recruiting.trainers-from-floor no and give trainer-pay, so that they come from \
    outside, or add people who can teach.
    """,
    "请设 recruiting.trainers-from-floor no 并写 trainer-pay，改用外部培训师；或补充能授课的人。")
}
