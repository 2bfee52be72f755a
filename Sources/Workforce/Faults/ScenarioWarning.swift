import Schema
import Text

/// What can be played and is hardly meant.
enum ScenarioWarning: Fault {
  case nobodyEver
  case nothingHappens
  case nobodyNeeded
  case emptyGroup
  case emptyClass
  case nobodyComes
  case nobodyLeavesStage
  case nobodyLeavesFirstStage
  case bonusForNobody
  case bonusNeverPaid
  case prizeForNobody
  case timetable(
    needed: Int, allowed: Int, what: Phrase, monday: Day, site: String, entry: String, path: String)
  case classTooLarge(monday: Day, most: String, classes: Int)
  case nobodyPassesReview
  case reviewWithoutSlot
  case downIntoFullTier(tier: String)
  case nobodyMoves
  case nobodyPassesExam
  case noContacts
  case silentSeason
  case noPatience
  case reliefUnused
  case nobodyMindsWaiting
  case shortHours(open: String, paid: String, service: String)
  case noTimeLeft(share: String, most: String)
  case lessThanOne(share: String, count: String, tier: String?, remedy: Remedy)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .nobodyEver:
      Wording(
        .nobody, Phrase("nobody is ever there", "始终没有人"),
        next: Phrase("Add people, or an intake.", "请补充 people 或 intake。"))
    case .nothingHappens:
      Wording(
        .nobody, Phrase("nothing happens in the whole forecast", "整个预测期内什么都不会发生"),
        next: Phrase(
          "Nobody comes, leaves or rises: give a stage a rate of leaving, or add an intake.",
          "无人入职、离职或晋升：请给某个成长阶段写流失率，或补充 intake。"))
    case .nobodyNeeded:
      Wording(
        .nobody, Phrase("nobody is needed at this site", "这个职场一个人也不需要"),
        next: Phrase(
          "Remove it: without it 95% of the places are to be filled.", "请去掉：不写则按名额的 95% 配人。"))
    case .emptyGroup:
      Wording(
        .nobody, Phrase("a group of nobody", "这一组没有人"),
        next: Phrase("Remove it, or say how many.", "请去掉，或写明人数。"))
    case .emptyClass:
      Wording(
        .nobody, Phrase("a class to which nobody is invited", "这一批没有邀请任何人"),
        next: Phrase("Remove it, or say how many.", "请去掉，或写明人数。"))
    case .nobodyComes:
      Wording(
        .nobody, Phrase("nobody of a class comes", "这一批无人报到"),
        next: Phrase("Raise it, or remove the class.", "请调高，或去掉这一批。"))
    case .nobodyLeavesStage:
      Wording(
        .nobodyPasses, Phrase("nobody gets beyond this stage", "没有人能走出这个成长阶段"),
        next: Phrase("Raise it.", "请调高。"))
    case .nobodyLeavesFirstStage:
      Wording(
        .nobodyPasses, Phrase("nobody gets beyond the first stage", "没有人能走出第一个成长阶段"),
        next: Phrase("Raise it.", "请调高。"))
    case .bonusForNobody:
      Wording(
        .nobodyGets, Phrase("a bonus that nobody gets", "奖金没有人能得"),
        next: Phrase("Raise it, or remove levers.peak-bonus.", "请调高，或去掉 levers.peak-bonus。"))
    case .bonusNeverPaid:
      Wording(
        .nobodyGets, Phrase("a bonus that is never paid in the forecast", "奖金在预测期内一次也不发"),
        next: Phrase(
          "Choose an earlier day, or remove it: without it there is a bonus since the start.",
          "请提前日期，或去掉：不写则从预测开始就有奖金。"))
    case .downIntoFullTier(let tier):
      Wording(
        .nobodyPasses,
        Phrase(
          "a review down takes nobody while all posts below are filled", "下一职级满编时，末位降级一个人也降不了"),
        next: Phrase(
          """
          Posts are counted after the day's exchange, and on its dates no review takes anybody out \
          of \(tier): hold one on the same dates, or give tiers.\(tier) more posts.
          """,
          """
          岗位数按当天变动之后算，而在它的日期上没有评审让 \(tier) 的人离开：请在同一天安排一项从 \(tier) 出发的评审，\
          或给 tiers.\(tier) 增加岗位。
          """))
    case .prizeForNobody:
      Wording(
        .nobodyGets, Phrase("a prize that nobody gets", "奖品没有人能得"),
        next: Phrase("Raise it, or remove levers.study-prize.", "请调高，或去掉 levers.study-prize。"))
    case let .timetable(needed, allowed, what, monday, site, entry, path):
      Wording(
        .timetable, Phrase("the timetable needs more than there is", "开班计划超出现有条件"),
        found: Phrase(
          """
          \(needed) \(what) in the week of \(monday) at \(site), most of it for \
          intake.\(entry)
          """,
          """
          \(monday) 当周，\(site) 需要\(what) \(needed)，主要用于 intake.\(entry)
          """),
        expected: Phrase("at most \(allowed)", "最多 \(allowed)"),
        next: Phrase(
          "Divide or move classes, or raise \(path); plan finds a timetable within the limits.",
          "请拆分或挪动批次，或调高 \(path)；plan 能排出不超限的开班计划。"))
    case let .classTooLarge(monday, most, classes):
      Wording(
        .timetable,
        Phrase(
          "more people than one class takes, from the week of \(monday) on",
          "\(monday) 当周起，一批人数超过一个班的容量"),
        expected: Phrase(
          "at most \(most)", "最多 \(most)"),
        next: Phrase(
          """
          They are taught in \(classes) classes at once: say how many rooms there are in \
          recruiting.rooms, divide the class, or raise recruiting.class-size.
          """,
          """
          这些人要分 \(classes) 个班同时培训：请用 recruiting.rooms 写明有几间教室，或拆分批次，\
          或调高 recruiting.class-size。
          """))
    case .nobodyPassesReview:
      Wording(
        .nobodyPasses, Phrase("nobody passes this review", "这项评审没有人能通过"),
        next: Phrase("Raise it, or remove the review.", "请调高，或去掉这项评审。"))
    case .reviewWithoutSlot:
      Wording(
        .nobodyPasses, Phrase("a review that takes nobody", "这项评审没有名额"),
        next: Phrase("Raise it, or remove the review.", "请调高，或去掉这项评审。"))
    case .nobodyMoves:
      Wording(
        .nobodyPasses, Phrase("nobody ever moves this way", "没有人会这样转岗"),
        next: Phrase("Raise its share and posts, or remove it.", "请调高 share 和 posts，或去掉。"))
    case .nobodyPassesExam:
      Wording(
        .nobodyPasses, Phrase("nobody passes this exam", "这门考试没有人能通过"),
        next: Phrase("Raise it, or remove the course.", "请调高，或去掉这门课程。"))
    case .noContacts:
      Wording(
        .silent, Phrase("a channel without contacts", "渠道没有咨询量"),
        next: Phrase("Say how many come, or remove the channel.", "请写明咨询量，或去掉这个渠道。"))
    case .silentSeason:
      Wording(
        .silent, Phrase("no contacts come in any month of the forecast", "预测期内每个月都没有咨询量"),
        next: Phrase(
          "Give a month of it a factor above 0, or lengthen the forecast.",
          "请给其中一个月写大于 0 的系数，或延长预测。"))
    case .noPatience:
      Wording(
        .patience, Phrase("contacts give up at once where nobody is free", "没人空闲时，客户立刻放弃"),
        next: Phrase("Write how long they wait, such as 2 minutes.", "请写能等多久，如 2 minutes。"))
    case .nobodyMindsWaiting:
      Wording(
        .unused,
        Phrase("an expectation changes nothing where nobody minds waiting", "没人在意等待，告知预期就不起作用"),
        next: Phrase("Give hr.desk.goodwill, such as 1% to 4%.", "请写 hr.desk.goodwill，如 1% to 4%。"))
    case .reliefUnused:
      Wording(
        .unused, Phrase("relief is not used where contacts come", "有咨询量的职场用不到 relief"),
        next: Phrase(
          "A desk is taken in a half-hour, as contacts need people on the floor. Remove it.",
          "席位按每半小时在线接待的人数占用。请去掉。"))
    case let .shortHours(open, paid, service):
      Wording(
        .hours, Phrase("the lines are open for less than the paid hours", "服务时间比计薪工时短"),
        found: Phrase("\(open) of \(paid) hours a week", "每周 \(paid) 小时中的 \(open) 小时"),
        next: Phrase(
          """
          Everybody is paid for \(paid) and can be on the floor for \(open): lower \
          service.\(service).hours, or open longer.
          """,
          """
          每人计薪 \(paid) 小时，能在线的只有 \(open) 小时：请调低 service.\(service).hours，\
          或延长服务时间。
          """))
    case let .noTimeLeft(share, most):
      Wording(
        .paidTime, Phrase("in some futures no paid time may be left", "部分推演中，计薪时间可能全部损耗"),
        found: Phrase("up to \(share) lost", "最多损耗 \(share)"),
        next: Phrase(
          """
          Kinds add up. What is drawn beyond \(most) is held there; lower the upper ends of \
          what is believed.
          """,
          "各类损耗相加计算，抽到 \(most) 以上的按 \(most) 计；请调低区间的上限。"))
    case let .lessThanOne(share, count, tier, remedy):
      Wording(
        .lessThanOne, Phrase("a share of so few people is less than one", "人太少，按比例算不足一人"),
        found: tier.map {
          Phrase("\(share) of \(count) in \($0)", "\($0) \(count) 人的 \(share)")
        } ?? Phrase("\(share) of \(count) people", "\(count) 人的 \(share)"),
        next: remedy.words)
    }
  }

  /// What to write in place of a share of so few.
  enum Remedy {
    /// A number of slots, or what is left over carried on.
    case slotOrCarried
    /// A number of slots.
    case slot
    /// A number of posts.
    case posts

    fileprivate var words: Phrase {
      switch self {
      case .slotOrCarried:
        Phrase(
          """
          Shares are rounded down, so that nobody is taken while they are so few: write slots: \
          1, or add rest: carried.
          """,
          "名额向下取整，人这么少，一个也选不上：请写 slots: 1，或补充 rest: carried。")
      case .slot:
        Phrase(
          """
          Shares are rounded down, so that nobody is taken while they are so few: write slots: 1.
          """,
          "名额向下取整，人这么少，一个也选不上：请写 slots: 1。")
      case .posts:
        Phrase(
          "Shares are rounded down, so that there is no post while they are so few: write a number.",
          "岗位数向下取整，人这么少，一个岗位也没有：请直接写数量。")
      }
    }
  }
}
