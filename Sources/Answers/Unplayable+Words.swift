public import Questions
import Report
public import Schema
import Simulation
public import Text
import Workforce

extension Unplayable {
  /// What is too large or out of range, and what somebody can do about it.
  public var problem: Problem { problem { _ in true } }

  /// The same.
  ///
  /// - Parameter isWritten: Whether somebody wrote what is at a path: of what drives leaving out of
  ///   range, the first that was is blamed.
  public func problem(isWritten: (String) -> Bool) -> Problem {
    switch self {
    case .people(let people, let most):
      Problem(
        Phrase("too many people for one future", "一次推演的人数过多"), code: AnswerCode.size.code,
        path: "people",
        found: Phrase("up to \(people)", "最多 \(people)"),
        expected: Phrase("at most \(most)", "至多 \(most)"),
        next: Phrase(
          "Make people or intake smaller, or the horizon shorter.",
          "减少 people 或 intake 的人数，或缩短 horizon。"))
    case .memory(let bytes, let most):
      Problem(
        Phrase("too much memory would be needed", "所需内存过大"), code: AnswerCode.size.code,
        path: "horizon",
        found: Phrase("about \(Self.gigabytes(bytes)) GB", "约 \(Self.gigabytes(bytes)) GB"),
        expected: Phrase(
          "at most \(Self.gigabytes(Double(most))) GB", "至多 \(Self.gigabytes(Double(most))) GB"),
        next: Phrase(
          "Use fewer sites, families, stages or tiers, or a shorter horizon.",
          "减少职场、岗位类别、成长阶段或职级，或缩短预测期。"))
    case .money(let money, let most, let dearest):
      Problem(
        Phrase("more money than can be counted", "金额大到无法计算"), code: AnswerCode.size.code,
        path: dearest,
        found: Phrase(
          "up to \(Self.amount(money)) in one future", "一次推演最多 \(Self.amount(money))"),
        expected: Phrase("at most \(Self.amount(most))", "至多 \(Self.amount(most))"),
        next: Phrase(
          "Lower \(dearest), which the most of it may go to, or count people in thousands.",
          "调低 \(dearest)（花费可能主要在此），或以千人为单位计人。"))
    case .weeks(let each, let futures, let most):
      Problem(
        Phrase("too much to play", "推演量过大"), code: AnswerCode.size.code,
        found: Phrase(
          "\(futures) futures of \(each) weeks lived", "\(futures) 次推演，每次 \(each) 人周"),
        expected: Phrase("at most \(Int(most)) weeks lived together", "合计至多 \(Int(most)) 人周"),
        next: Phrase(
          "Play at most \(Int(most / Double(each))) futures.",
          "至多推演 \(Int(most / Double(each))) 次。"))
    case .later(let day):
      Problem(
        Phrase(
          "what holds from \(day) on has other days of reviews, moves, exams or roles",
          "\(day) 起的评审、转岗、考试或兼职岗日期与之前不同"),
        code: AnswerCode.later.code, path: "later",
        next: Phrase(
          "Numbers can change in the middle of a forecast; dates are of all time: change them with set.",
          "预测中途可以改数值；日期自始至终不变，请用 set 修改。"))
    case .leaving(let excess, let scenario):
      Self.problem(
        excess, by: excess.paths.first(where: isWritten) ?? excess.paths.first ?? "effects",
        in: scenario)
    }
  }

  private static func problem(
    _ excess: LeavingOutOfRange, by path: String, in scenario: Scenario
  ) -> Problem {
    func key(_ dimension: Dimension, _ index: Int) -> String { scenario.keys(of: dimension)[index] }
    let share = Int((100 * excess.share).rounded())
    let site = key(.site, excess.site)
    let people = [
      key(.stage, excess.stage), key(.tier, excess.tier), key(.family, excess.family),
    ].written.series
    let middle = Phrase(
      """
      \(share)% of \(people) at \(site) would leave in one week, by the middle of what is believed
      """,
      "按取值的中位，\(site) 的 \(people) 一周内会走 \(share)%")
    let isPressed = scenario.coupling?.pressesOnLeaving == true
    return Problem(
      Phrase("leaving is driven out of range", "流失推高到范围之外"), code: AnswerCode.leaving.code,
      path: path,
      found: isPressed
        ? [middle, Phrase("were they as pressed as can be", "按压力最大时计")].remarks : middle,
      expected: Phrase(
        "at most \(Int(100 * LeavingOutOfRange.most))%",
        "至多 \(Int(100 * LeavingOutOfRange.most))%"),
      next: Phrase(
        "Bring \(path) nearer to 0, or what it acts on: a lever, a peak, a site.",
        "让 \(path) 更接近 0，或调低它作用的对象：激励杠杆、高峰或职场。"))
  }

  /// What is told of a run in which leaving is held at the limit.
  ///
  /// - Parameter future: The first in which it may be, from 0.
  public static func remark(heldIn future: Int) -> Phrase {
    let most = Int(100 * LeavingOutOfRange.most)
    return Phrase(
      """
      In future \(future + 1), and perhaps in others, the tails of what is believed would make more \
      than \(most)% of some people leave in one week: \(most)% is the most that do.
      """,
      """
      第 \(future + 1) 次推演（可能还有别的）取到极端值，会让某些人一周内流失超过 \(most)%：\
      已按 \(most)% 封顶。
      """)
  }

  private static func gigabytes(_ bytes: Double) -> Int { Int((bytes / 1e9).rounded(.up)) }

  /// Minor units as an amount of the currency: in words where it has too many digits to be read.
  private static func amount(_ minorUnits: Double) -> Phrase {
    let billions = (minorUnits / 1e11).rounded(.up)
    guard billions < 1e12 else { return Phrase("over a million million billion", "超过一百万亿亿") }
    let count = Int(billions)
    return Phrase(english: "\(count.words) billion", chinese: "\((10 * count).words) 亿")
  }
}
