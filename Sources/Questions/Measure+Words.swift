public import Simulation
public import Text

extension Measure {
  /// What reports call it: in English by its name.
  public var title: Phrase { Phrase(english: description.name, chinese: chineseName) }

  /// The names of measures that somebody may mean who types a Chinese word, best first.
  public static func names(meantBy word: String) -> [String] {
    guard word.unicodeScalars.contains(where: \.isHan) else { return [] }
    let found = allCases.filter { measure in
      word.synonyms.contains { measure.title.chinese.contains($0) }
    }
    // What is called so exactly, then the nearest to it.
    return found.sorted {
      abs($0.title.chinese.count - word.count) < abs($1.title.chinese.count - word.count)
    }.prefix(4).map(\.description.name)
  }

  private var chineseName: String {
    switch self {
    case .people: "人数"
    case .ready: "就绪人数"
    case .waiting: "待开业人数"
    case .needed: "需要人数"
    case .short: "缺口人数"
    case .seats: "开放席位"
    case .seated: "有席位人数"
    case .unready: "未就绪职场"
    case .busiest: "最忙半小时所需人数"
    case .desksNeeded: "所需席位"
    case .desksShort: "席位缺口"
    case .required: "编制需求"
    case .starters: "入职人数"
    case .leavers: "离职人数"
    case .working: "接线工作量"
    case .promotions: "晋升人数"
    case .demotions: "降级人数"
    case .moves: "转岗人数"
    case .crossTraining: "转岗培训人数"
    case .lent: "支援人数"
    case .onNotice: "已提离职人数"
    case .ended: "合同到期人数"
    case .blocked: "候岗"
    case .empty: "空岗"
    case .payroll: "周薪酬"
    case .pay: "薪酬"
    case .waitingPay: "待开业薪酬"
    case .incentives: "激励费用"
    case .onCosts: "用工成本"
    case .hiring: "招聘费用"
    case .training: "培训费用"
    case .trainers: "培训师费用"
    case .desks: "席位费用"
    case .departures: "离职费用"
    case .hrStaff: "HR 人员费用"
    case .courseCost: "课程费用"
    case .prizes: "学分奖品"
    case .rolePay: "兼职岗津贴"
    case .cost: "总费用"
    case .costPerSeat: "单席费用"
    case .contacts: "咨询量"
    case .returns: "重复咨询量"
    case .serviceLevel: "服务水平"
    case .abandonment: "放弃率"
    case .wait: "平均等待时长"
    case .waitsCapped: "等待封顶占比"
    case .occupancy: "占用率"
    case .handleTime: "平均处理时长"
    case .satisfaction: "满意率"
    case .resolution: "一次性解决率"
    case .missing: "无人承担的工作占比"
    case .energy: "能量值"
    case .away: "脱岗培训人数"
    case .rewards: "能量奖励人数"
    case .retraining: "送训人数"
    case .lost: "脱岗损失工作量"
    case .redeployed: "调岗人数"
    case .qualified: "达标人数"
    case .inSideRoles: "兼职岗人数"
    case .credits: "学分"
    case .exams: "考试"
    case .passed: "通过的考试"
    case .failed: "未通过的考试"
    case .offlineCourses: "转线下课程"
    case .studyHours: "学习时长"
    case .roleHours: "兼职岗时长"
    case .ordered: "招聘需求人数"
    case .teaching: "一线授课工作量"
    case .awaitingTrainers: "等待培训师"
    case .candidates: "流程中应聘者"
    case .accepted: "待开班人数"
    case .applicants: "应聘人数"
    case .reached: "进入人次"
    case .withdrew: "等待中退出"
    case .missed: "爽约人次"
    case .turnedDown: "未通过人次"
    case .declined: "拒绝录用"
    case .wentOn: "通过人次"
    case .noShows: "未报到人数"
    case .turnedAway: "班满改期人次"
    case .offers: "录用通知数"
    case .hired: "流程入职人数"
    case .stayed: "满 90 天人数"
    case .hrHours: "HR 工时"
    case .leadHours: "业务主管工时"
    case .funnelCost: "招聘流程费用"
    case .timeToFill: "招满用时"
    case .fillP10: "招满用时 p10"
    case .fillP50: "招满用时 p50"
    case .fillP90: "招满用时 p90"
    case .stepWait: "排队天数"
    case .ability: "入职者能力"
    case .costPerStarter: "每名入职者招聘费用"
    case .costPerStayer: "每名满 90 天者招聘费用"
    case .requisitions: "招聘需求份数"
    case .slates: "候选名单份数"
    case .slatesAccepted: "一次认可的名单"
    case .atHR: "HR 待办件数"
    case .tasksOfHR: "HR 受理件数"
    case .startsDelayed: "入职推迟人数"
    case .startsLost: "推迟后未入职人数"
    case .waitForHR: "HR 等待（中位）"
    case .longWaitForHR: "HR 等待（九成以内）"
    case .promptHR: "HR 按承诺办好占比"
    case .slowHR: "HR 等两日及以上占比"
    }
  }
}

extension Dimension {
  /// What reports call it: in English by its name.
  public var title: Phrase {
    let chinese =
      switch self {
      case .site: "职场"
      case .family: "岗位类别"
      case .stage: "成长阶段"
      case .tier: "职级"
      case .cause: "离职原因"
      case .ladder: "发展通道"
      case .phase: "培养阶段"
      case .step: "招聘环节"
      case .channel: "招聘渠道"
      }
    return Phrase(english: name, chinese: chinese)
  }
}

extension CalendarPart {
  /// What reports call it: in English as it is typed.
  public var title: Phrase {
    let chinese =
      switch self {
      case .month: "月份"
      case .quarter: "季度"
      case .year: "年份"
      }
    return Phrase(english: rawValue, chinese: chinese)
  }
}
