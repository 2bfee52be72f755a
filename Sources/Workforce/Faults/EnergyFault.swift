import Schema
import Text

/// What can be wrong with energy.
enum EnergyFault: Fault {
  case tooMuch(more: String, most: String, name: String)
  case noFigure(figure: Phrase, field: String)
  case neverAssessed
  case noOverflow
  case noLow
  case noFirstStage
  case lowAboveOverflow(overflow: Phrase)
  case notMeasured

  var wording: Wording<WorkforceCode> {
    switch self {
    case let .tooMuch(more, most, name):
      Wording(
        .energy, Phrase("more energy than anybody could have", "能量值高得没有人能达到"),
        found: Phrase("up to \(more) points more", "最多加 \(more) 分"),
        expected: Phrase("at most \(most)", "不超过 \(most)"),
        next: Phrase(
          "Spend less, or lower energy.\(name): it is for each 1 % of pay.",
          "请少花一些，或调低 energy.\(name)：它按薪酬的每 1% 计。"))
    case let .noFigure(figure, field):
      Wording(
        .figures,
        Phrase(
          "energy is fed by satisfaction and resolution, and nothing says what \(figure) is",
          "能量值由满意度和一次性解决率得出，但没有写\(figure)是多少"),
        next: Phrase(
          "Give each stage that takes contacts \(field): 85%.",
          "请给每个接线的成长阶段补充 \(field): 85%。"))
    case .neverAssessed:
      Wording(
        .outside, Phrase("the forecast ends before the first assessment", "还没到首次考核，预测就结束了"),
        next: Phrase("Choose a shorter time, or a longer horizon.", "请缩短间隔，或延长 horizon。"))
    case .noOverflow:
      Wording(
        .energy, Phrase("nothing says from where on energy overflows", "没有写能量值从多少起算溢出"),
        next: Phrase("Add overflow: 95 points.", "请补充 overflow: 95 points。"))
    case .noLow:
      Wording(
        .energy,
        Phrase("nothing says how little energy leads to training and a test", "没有写能量值低于多少要脱岗培训和测试"),
        next: Phrase("Add low: 70 points.", "请补充 low: 70 points。"))
    case .noFirstStage:
      Wording(
        .energy,
        Phrase(
          "other work begins with the first stage, and there is only one",
          "转到别的岗位要从第一个成长阶段学起，而这里只有一个阶段"),
        next: Phrase(
          "Add a stage of training before it, or remove redeploy-to.",
          "请在前面加一个培训阶段，或去掉 redeploy-to。"))
    case let .lowAboveOverflow(overflow):
      Wording(
        .energy, Phrase("too little energy may be more than too much", "“过低”的分数线可能高于“溢出”的分数线"),
        expected: Phrase("less than \(overflow)", "低于 \(overflow)"))
    case .notMeasured:
      Wording(
        .energy, Phrase("nobody's energy is measured", "没有考核任何人的能量值"),
        next: Phrase(
          "Add energy: {every: 1 month}, or remove it.",
          "请补充 energy: {every: 1 month}，或去掉这一项。"))
    }
  }
}
