import Schema
import Text
import Workforce

/// What can be wrong with a question about a scenario.
enum QuestionFault: Fault {
  case sameEnds
  case noNumber
  case noValueYet(example: String)
  case anotherUnit(typical: String)
  case endsDownwards(from: String, to: String)
  case stepDownwards
  case noStep
  case stepTooLarge(range: String)
  case stepTooFine(nearest: String)
  case tooManySettings(most: Int)
  case sameNumber
  case noSumOfQuotients(name: String)
  case notCounted(name: String, condition: Phrase)
  case energyIsOff(name: String)
  case noContactsAt(name: String, site: String)
  case notInThatWeek(name: String, isOfContacts: Bool)
  case notBySite(name: String)
  case noOpening(isKnown: Bool, sites: [String])
  case outside(start: String, end: String)

  var wording: Wording<QuestionCode> {
    switch self {
    case .sameEnds:
      Wording(
        .ends, Phrase("two different ends are needed", "起点和终点不能相同"))
    case .noNumber:
      Wording(
        .number, Phrase("no number to be turned", "没有可以调整的数值"),
        next: Phrase("Set a number or a share first.", "请先设定一个数量或占比。"))
    case let .noValueYet(example):
      Wording(
        .number, Phrase("there is no value yet to be changed", "还没有可以改动的值"),
        next: Phrase(
          "Write the value itself, such as \(example).", "请直接写值，如 \(example)。"))
    case let .anotherUnit(typical):
      Wording(
        .ends, Phrase("another unit than the present value's", "单位与当前值不同"),
        expected: Phrase("a value written like \(typical)", "写法如 \(typical) 的值"))
    case .endsDownwards(let from, let to):
      Wording(
        .steps, Phrase("the first end is above the second", "起点大于终点"),
        next: Phrase("Write from \(to) to \(from).", "请写成 from \(to) to \(from)。"))
    case .stepDownwards:
      Wording(
        .steps, Phrase("a step leads upwards", "步长只能向上"),
        expected: Phrase("a size above 0", "大于 0 的步长"),
        next: Phrase("Leave out the sign.", "请去掉符号。"))
    case .noStep:
      Wording(
        .steps, Phrase("a step of nothing leads nowhere", "步长为 0，走不动"),
        expected: Phrase("a size above 0", "大于 0 的步长"))
    case .stepTooLarge(let range):
      Wording(
        .steps, Phrase("the step is larger than the way", "步长比整段还长"),
        expected: Phrase("at most \(range)", "至多 \(range)"))
    case .stepTooFine(let nearest):
      Wording(
        .steps,
        Phrase("a setting on the way cannot be written so finely", "步长太细，途中有的值写不出来"),
        next: Phrase(
          "The nearest that can be written is \(nearest): choose a coarser step.",
          "最接近的可写值是 \(nearest)，请把步长放大。"))
    case .tooManySettings(let most):
      Wording(
        .steps, Phrase("more settings than are played", "要试的取值太多"),
        expected: Phrase("at most \(most) together", "合计至多 \(most) 个"),
        next: Phrase("Choose a coarser step or a shorter way.", "请放大步长，或缩短范围。"))
    case .sameNumber:
      Wording(
        .steps, Phrase("the same number twice", "两处是同一个数"),
        next: Phrase("Name another path behind and, or leave it out.", "and 后面请换一个路径，或去掉。"))
    case .noSumOfQuotients(let name):
      Wording(
        .notCounted, Phrase("\(name) cannot be summed up to a day", "\(name) 不能累计到某一天"),
        next: Phrase("Ask for its week: at and the date.", "请问那一周：at 加日期。"))
    case let .notCounted(name, condition):
      Wording(
        .notCounted, Phrase("\(name) is counted only \(condition)", "\(condition)才统计 \(name)"))
    case let .energyIsOff(name):
      Wording(
        .notCounted, Phrase("\(name) is counted only where it is measured", "打开能量值评定，才统计 \(name)"),
        next: Phrase("Switch it on: set energy.on yes.", "请打开：set energy.on yes。"))
    case let .noContactsAt(name, site):
      Wording(
        .notCounted,
        Phrase(
          "\(name) is counted only where contacts come, and none come to \(site)",
          "有咨询量才统计 \(name)，而 \(site) 没有咨询量"),
        next: Phrase(
          "Give the site a part of a channel: demand.*.sites.\(site).",
          "请给这个职场分配某个渠道的咨询量：demand.*.sites.\(site)。"))
    case let .notInThatWeek(name, isOfContacts):
      Wording(
        .notCounted,
        isOfContacts
          ? Phrase(
            "\(name) is counted only where contacts come, and none come in that week",
            "有咨询量才统计 \(name)，而那一周没有咨询量")
          : Phrase(
            "\(name) is counted from the first assessment on, and that is later",
            "\(name) 从首次评定起统计，首次评定在那之后"),
        next: Phrase("Name a later day, or end.", "请写更晚的日期，或 end。"))
    case let .notBySite(name):
      Wording(
        .place, Phrase("\(name) is not kept by site", "\(name) 不分职场统计"),
        next: Phrase("Leave the site out.", "请去掉职场。"))
    case let .noOpening(isKnown, sites):
      Wording(
        .place,
        isKnown
          ? Phrase("there is no opening within the forecast", "预测期内没有启用日")
          : Phrase("which opening is meant?", "指哪个职场的启用日？"),
        expected: sites.isEmpty
          ? nil
          : .oneOf(sites, most: .max),
        next: sites.isEmpty
          ? Phrase("Name a date, or end.", "请写日期或 end。")
          : Phrase("Name the site as well.", "请同时写明职场。"))
    case let .outside(start, end):
      Wording(
        .outside, Phrase("outside the forecast", "不在预测期内"),
        expected: Phrase("a day from \(start) to \(end)", "\(start) 至 \(end) 的日期"))
    }
  }
}
