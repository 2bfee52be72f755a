public import Simulation
public import Text

extension AttritionForm {
  /// What heads its column.
  var heading: Phrase {
    switch self {
    case .turnover: Phrase("turnover (%)", "流失率（%）")
    case .loss: Phrase("of those here at its start, gone (%)", "期初在职者流失（%）")
    case .ofAll: Phrase("leavers ÷ (start + joiners) (%)", "离职 ÷（期初 + 入职）（%）")
    case .early: Phrase("of joiners, gone in 90 days (%)", "新人 90 天内流失（%）")
    }
  }

  /// What it is, in a line.
  public var meaning: Phrase {
    switch self {
    case .turnover:
      Phrase(
        "turnover is leavers ÷ mean head count of the row's weeks, not a year's rate of fewer",
        "流失率为离职人数 ÷ 该行各周平均人数，不足一年的不折算成年率")
    case .loss:
      Phrase(
        "those here at its start are counted by person, wherever they were moved since",
        "期初在职者逐人跟踪，之后调到哪里都算")
    case .ofAll:
      Phrase(
        "start + joiners: those here when the row begins and all who start in it",
        "期初 + 入职：该行开始时在职的人，加上期间入职的人")
    case .early:
      Phrase(
        "gone in 90 days: of the row's joiners, those at least 90 days before the close",
        "90 天内流失：该行的新人中，只算预测结束至少 90 天前入职的")
    }
  }
}
