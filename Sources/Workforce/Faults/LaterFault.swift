import Schema
import Text

/// What can be wrong with changes from a day on.
enum LaterFault: Fault {
  case noLine
  case noPath
  case ofAllTime(part: String)
  case ofEverybody(part: String)
  case nobody
  case notLater(start: String)
  case afterEnd(last: String)
  case overAtOnce(first: String)
  case tooMany(most: Int)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .noLine:
      Wording(
        .later, Phrase("this changes nothing", "这一条没有改动任何数值"),
        expected: Phrase(
          "a path, a space and a value, such as levers.pay-rise 5%",
          "路径、空格、值，如 levers.pay-rise 5%"))
    case .noPath:
      Wording(
        .later, Phrase("the scenario has no such path", "情景里没有这个路径"),
        next: Phrase(
          "Write a path as set takes it, such as levers.pay-rise or stages.novice.leaving.",
          "路径写法同 set，如 levers.pay-rise、stages.novice.leaving。"))
    case let .ofAllTime(part):
      Wording(
        .later,
        Phrase("\(part) cannot change in the middle of a forecast", "\(part) 不能在预测中途改变"),
        next: Phrase(
          """
          Numbers of levers, effects, stages, tiers, reviews, intake, demand, service, costs and \
          the like can; who and what there is at all, and where people begin, is of all time: \
          change it with set, and without a date or a pause.
          """,
          """
          中途可改的是 levers、effects、stages、tiers、reviews、intake、demand、service、costs 等处的数值；\
          有哪些职场、阶段、职级、期初人员，自始至终不变，请用 set 修改，不写日期，也不在 pause 中。
          """))
    case let .ofEverybody(part):
      Wording(
        .later,
        Phrase("\(part) cannot hold for some only", "\(part) 不能只对一部分人生效"),
        next: Phrase(
          """
          At one site, in one tier or in one stage only these can change: \
          \(Scenario.leversForSome.map(\.path).listed). Give this change without them. Mentors and the promise gap concern newcomers by \
          nature; pay of one tier is tiers.NAME.pay, without a tier.
          """,
          """
          只对某个职场、职级或成长阶段生效的，可以是：\(Scenario.leversForSome.map(\.path).listed)。这项改动请不要写这些对象。\
          带教师傅和承诺落差本来就只涉及新人；只改一个职级的薪酬，可改 tiers.名称.pay，不写职级。
          """))
    case .nobody:
      Wording(
        .later, Phrase("nobody is ever there", "这里从来没有人"),
        next: Phrase(
          "Name a site with people or intake, or a tier that people, intake or reviews lead to.",
          "请写一个有人的职场（people、intake 里有），或有人的职级（people、intake、reviews 能到）。"))
    case let .notLater(start):
      Wording(
        .later, Phrase("this is not after the start", "这一天不晚于预测开始"),
        expected: Phrase("a day after \(start)", "\(start) 之后的日期"),
        next: Phrase(
          "What holds from the start on is set without a date.", "从一开始就有效的，直接设定，不写日期。"))
    case let .afterEnd(last):
      Wording(
        .later, Phrase("the forecast has ended by then", "到那时预测已经结束"),
        expected: Phrase("a day up to \(last)", "不晚于 \(last) 的日期"))
    case let .overAtOnce(first):
      Wording(
        .later, Phrase("the change ends before it begins", "改动还没开始就结束了"),
        expected: Phrase("a day from \(first) on", "不早于 \(first) 的日期"))
    case let .tooMany(most):
      Wording(
        .later, Phrase("too many changes from days on", "中途改动太多"),
        expected: Phrase("at most \(most)", "最多 \(most) 项"),
        next: Phrase(
          "Put what changes on one day into the set of one of them.", "同一天的改动请写进同一项的 set。"))
    }
  }
}

extension [String] {
  /// Paths one after the other.
  fileprivate var listed: String { joined(separator: " · ") }
}
