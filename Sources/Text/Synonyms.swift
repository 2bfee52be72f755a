extension String {
  /// The word, and the words of the trade that stand for the same thing: whoever asks for 大促 means
  /// what scenarios call 高峰.
  public var synonyms: [String] {
    [self] + Self.synonyms.filter { $0.contains(self) }.flatMap(\.self)
  }

  /// What centres say, by the thing: the first of each is the word of this program.
  private static let synonyms = [
    ["流失", "离职", "辞职", "离开"], ["招聘", "招人", "招募"], ["薪酬", "工资", "薪资", "底薪"],
    ["话务", "来电", "进线"], ["接通率", "接起率"], ["席位", "座席", "坐席", "工位"], ["流失率", "离职率"],
    ["晋升", "升职", "升级"], ["降级", "降职"], ["排班", "班次"], ["师傅", "导师"],
    ["成本", "费用", "花费"], ["处理时长", "aht"], ["占用率", "利用率"], ["岗位类别", "业务线", "技能组"],
    ["职场", "场地"], ["新员工", "新人"], ["一次性解决", "一次解决", "fcr"], ["奖金", "奖励"],
    ["高峰", "大促", "旺季", "双11", "双十一", "活动期", "promotion-days"],
    ["福利设施", "福利", "宿舍", "住宿", "班车", "食堂", "通勤", "dormitory", "bus"], ["加班", "超时", "overtime"],
    ["外包", "外协", "借调", "outsourcing"], ["加薪", "涨薪", "调薪", "raise"], ["夜班", "晚班", "倒班"],
    ["评审", "晋级", "考核"], ["考试", "认证"],
    ["带教", "师带徒"], ["满意", "问卷", "调查"], ["缺口", "缺人", "缺编"], ["编制", "定编"],
    ["机器人", "智能客服"], ["季节", "淡季"], ["兼职岗", "兼岗"], ["服务水平", "sla"],
  ]
}
