import Schema
import Text

/// What can be wrong with HR as a service.
enum HRFault: Fault {
  case papersBeforeOffer(most: Int)
  case neverOpen
  case nobodyRecruits
  case paidTwice

  var wording: Wording<WorkforceCode> {
    switch self {
    case let .papersBeforeOffer(most):
      Wording(
        .desk, Phrase("papers would be sent before the offer", "还没发录用通知，入职材料就送出了"),
        expected: Phrase("at most \(most) days", "不超过 \(most) 个工作日"),
        next: Phrase(
          "Send them later, or lengthen recruiting.lead-time.", "请改晚一些，或延长 recruiting.lead-time。"))
    case .neverOpen:
      Wording(
        .desk,
        Phrase("the desk is closed on every day of the forecast", "预测期内服务台没有一天办公"),
        next: Phrase("Leave a working day.", "请至少留一个工作日。"))
    case .nobodyRecruits:
      Wording(
        .desk, Phrase("nobody of HR is left to recruit", "HR 没有时间招聘了"),
        expected: Phrase("less than 100%", "低于 100%"),
        next: Phrase(
          "Leave some time, or remove hr.requisitions and hr-hours of steps.",
          "请留些时间，或去掉 hr.requisitions 和各环节的 hr-hours。"))
    case .paidTwice:
      Wording(
        .desk,
        Phrase(
          "HR would be paid twice: its people here, their hours in recruiting.hr-pay",
          "HR 重复计费：这里按人，recruiting.hr-pay 又按工时"),
        next: Phrase("Remove one of them.", "请去掉其中一个。"))
    }
  }
}
