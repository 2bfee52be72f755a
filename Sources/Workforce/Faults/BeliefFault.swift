import Schema
import Text

/// What can be wrong with a number, a distribution or a date.
enum BeliefFault: Fault {
  case singleNumber
  case noSuchDay(first: String, last: String)
  case noSuchYearDay
  case tails(low: Phrase, high: Phrase)
  case endsTurned
  case endsTooFar(isPercentage: Bool, low: String, high: String)
  case noSuchDistribution
  case countOfValues(name: String, count: Int)
  case order(name: String)
  case logarithm(low: String, high: String)
  case deviation
  case betaOfShares
  case betaWithoutUnit(unit: String)
  case betaNumbers
  case units
  case notWhole(below: String, above: String)

  var wording: Wording<WorkforceCode> {
    switch self {
    case .singleNumber:
      Wording(
        .distribution,
        Phrase(
          "a single number is needed here, not a distribution", "这里只能写一个数值，不能写分布"))
    case let .noSuchDay(first, last):
      Wording(
        .noSuchDay, Phrase("there is no such day in the calendar", "日历上没有这一天"),
        expected: Phrase(
          "a date from \(first) to \(last)",
          "\(first) 至 \(last) 的日期"))
    case .noSuchYearDay:
      Wording(
        .noSuchDay, Phrase("there is no such day in the calendar", "日历上没有这一天"))
    case let .tails(low, high):
      Wording(
        .beliefOutOfRange, Phrase("the tails of that belief leave the range", "这个分布的两端超出范围"),
        next: Phrase(
          "They reach from \(low) to \(high). Write uniform(A, B) or triangular(A, B, C).",
          "两端达到 \(low) 和 \(high)。请改写 uniform(A, B) 或 triangular(A, B, C)。"))
    case .endsTurned:
      Wording(
        .interval, Phrase("the first end of an interval must be below the second", "区间的前一端须小于后一端"))
    case let .endsTooFar(isPercentage, low, high):
      Wording(
        .interval,
        isPercentage
          ? Phrase("a 90 % interval must lie above 0% and below 100%", "90% 区间须高于 0%、低于 100%")
          : Phrase("a 90 % interval must lie above 0", "90% 区间须大于 0"),
        next: Phrase(
          "For a range with its ends write uniform(\(low), \(high)).",
          "含两端的范围请写 uniform(\(low), \(high))。"))
    case .noSuchDistribution:
      Wording(
        .distribution, Phrase("there is no such distribution", "没有这种分布"))
    case let .countOfValues(name, count):
      Wording(
        .distribution,
        Phrase(
          "\(name) takes \(count) values separated by a comma and a space",
          "\(name) 要写 \(count) 个值，用逗号加空格隔开"))
    case let .order(name):
      Wording(
        .distribution,
        Phrase("\(name) takes its values from the lowest to the highest", "\(name) 的值须从小到大写"))
    case let .logarithm(low, high):
      Wording(
        .distribution, Phrase("a logarithm needs values above 0", "取对数的值须大于 0"),
        next: Phrase(
          "For a range that reaches 0 write uniform(\(low), \(high)).",
          "含 0 的范围请写 uniform(\(low), \(high))。"))
    case .deviation:
      Wording(
        .distribution, Phrase("a standard deviation is above 0", "标准差须大于 0"))
    case .betaOfShares:
      Wording(
        .distribution,
        Phrase("beta is for shares and rates that end at 100%", "beta 只用于最高 100% 的占比和比率"))
    case let .betaWithoutUnit(unit):
      Wording(
        .distribution, Phrase("beta needs its unit", "beta 须写单位"),
        next: Phrase(
          "Write it behind the bracket: beta(6, 94)\(unit).", "请写在括号后面：beta(6, 94)\(unit)。"))
    case .betaNumbers:
      Wording(
        .distribution,
        Phrase(
          "beta takes two numbers from 0.1 to 1,000,000, such as beta(8, 2)",
          "beta 要写两个 0.1 至 1,000,000 的数，如 beta(8, 2)"))
    case .units:
      Wording(
        .distribution,
        Phrase("the values of a distribution must have the same unit", "分布的各个值须用同一单位"))
    case let .notWhole(below, above):
      Wording(
        .notWhole, Phrase("must be a whole number", "须为整数"),
        expected: Phrase("a whole number", "整数"),
        next: Phrase(
          "Write \(below) or \(above).", "请写 \(below) 或 \(above)。"))
    }
  }
}
