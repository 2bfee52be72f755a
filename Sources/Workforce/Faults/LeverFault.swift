import Schema
import Text

/// What can be wrong with levers, and with the pay they are weighed against.
enum LeverFault: Fault {
  case poachingOfOneTier
  case mentorsOfOneStage
  case marketOfNothing(example: String)
  case marketWithoutPay(tier: String, market: String)
  case paidLate(most: Int, paid: String, days: Int, last: Day, day: Day, latest: Day)
  case noPeakToPay(peak: String?)
  case tierWithoutPay(tier: String, currency: String)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .poachingOfOneTier:
      Wording(
        .levers,
        Phrase("poaching rises from tier to tier, and there is only one", "挖角逐级上升，这里却只有一个职级"),
        next: Phrase("Add a tier to tiers, or remove the rate.", "请在 tiers 中增加职级，或去掉 rate。"))
    case .mentorsOfOneStage:
      Wording(
        .levers,
        Phrase(
          "mentors are of the last stage, and newcomers start in it", "带教师傅来自最后一个成长阶段，新人却一入职就在其中"),
        next: Phrase("Add a stage before the last, or remove mentors.", "请在它前面加一个阶段，或去掉 mentors。"))
    case let .marketOfNothing(example):
      Wording(
        .pay, Phrase("others pay more than nothing", "同行的薪酬须大于 0"),
        next: Phrase(
          "Write what is paid elsewhere for the same work, such as \(example).",
          "请写同样的工作别处付多少，如 \(example)。"))
    case let .marketWithoutPay(tier, market):
      Wording(
        .pay, Phrase("this tier has no pay to weigh it against", "这个职级没有薪酬，无从比较"),
        next: Phrase(
          "Give tiers.\(tier).pay, such as \(market), or remove market.",
          "请写 tiers.\(tier).pay，如 \(market)，或去掉 market。"))
    case let .paidLate(most, paid, days, last, day, latest):
      Wording(
        .levers,
        Phrase(
          "a bonus is paid within \(most) days after its peak",
          "奖金须在高峰结束后 \(most) 天内发放"),
        found: Phrase("\(paid), \(days) days after", "\(paid)，在高峰结束 \(days) 天后"),
        next: Phrase(
          """
          The day is the next after the last of the peak: of the peak that ends on \(last) \
          it is \(day). Choose a day up to \(latest).
          """,
          "发放日取高峰结束后最近的这一天：\(last) 结束的高峰，要到 \(day) 才发。请改为不晚于 \(latest) 的日期。"))
    case let .noPeakToPay(peak):
      Wording(
        .levers,
        peak == nil
          ? Phrase("there is no peak to pay a bonus for", "没有可发奖金的高峰")
          : Phrase("no peak has a day of payment", "没有一个高峰写了发放日"),
        next: peak.map {
          Phrase("Give one first: set peaks.\($0).paid 12-15", "请先写发放日：set peaks.\($0).paid 12-15")
        }
          ?? Phrase(
            "Add a peak first: set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}",
            "请先添加高峰：set peaks {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}"))
    case let .tierWithoutPay(tier, currency):
      Wording(
        .pay, Phrase("a tier has no pay to weigh it against", "有职级没有薪酬，无从比较"),
        next: Phrase(
          "Give tiers.\(tier).pay, such as 3,200 \(currency)/month.",
          "请写 tiers.\(tier).pay，如 3,200 \(currency)/month。"))
    }
  }
}
