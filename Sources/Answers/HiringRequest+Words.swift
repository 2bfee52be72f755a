public import Questions
public import Schema
import Text
import Workforce

extension HiringRequest.Fault {
  /// What is wrong with the request, and what next.
  public var problem: Problem {
    switch self {
    case .ambiguous(let problem): problem
    case .noSite(let name, let sites):
      Problem(
        Phrase("no site of that name", "没有叫这个名字的职场"), code: AnswerCode.request.code, found: name,
        expected: .oneOf(sites),
        near: Spelling.nearest(to: name, among: sites))
    case .confidence(let confidence):
      Problem(
        Phrase("no plan for that confidence", "不能按这个把握求解"), code: AnswerCode.request.code,
        found: percent(confidence),
        expected: range(HiringRequest.confidences),
        next: confidence >= 1
          ? Phrase(
            "Nothing is certain: people may leave in every future. Try 95%.",
            "没有十足的把握：每次推演都可能有人离职。可试 95%。") : Phrase("Try 90%.", "可试 90%。"))
    case .share(let share):
      Problem(
        Phrase("not a share of the places", "不是编制的占比"), code: AnswerCode.request.code,
        found: percent(share),
        expected: Phrase("more than 0% to 100%", "大于 0%，至多 100%"))
    case .noFamily(let name, let families):
      Problem(
        Phrase("no family of that name", "没有叫这个名字的岗位类别"), code: AnswerCode.request.code,
        found: name,
        expected: .oneOf(families), near: Spelling.nearest(to: name, among: families))
    case .part(let family, let value):
      Problem(
        Phrase("not a part of the people wanted", "不能作为所需人数的一部分"), code: AnswerCode.request.code,
        path: family,
        found: NumberText.show(value),
        expected: Phrase("a number above 0, once for each family", "大于 0 的数，每个岗位类别一次"))
    case .isOpen(let site, let start):
      Problem(
        Phrase("the site is open already", "职场已经开业"), code: AnswerCode.noPlan.code,
        path: "sites.\(site).opening",
        next: Phrase(
          """
          A plan leads up to an opening: set sites.\(site).opening to a day after \(start.iso).
          """, "招聘计划以开业日为终点：请把 sites.\(site).opening 设为 \(start.iso) 之后的日期。"))
    case .opensTooLate(let site, let opening):
      Problem(
        Phrase("the site opens after the forecast has ended", "职场在预测期结束后才开业"),
        code: AnswerCode.noPlan.code,
        path: "sites.\(site).opening", found: opening.iso,
        next: Phrase("Choose an earlier day, or a longer horizon.", "请提前开业日，或延长预测期。"))
    case .contactsSay:
      Problem(
        Phrase(
          "contacts say how many this site needs, not its places",
          "这个职场要多少人由咨询量决定，不由编制决定"), code: AnswerCode.noPlan.code, path: "demand",
        next: Phrase(
          "Leave ready out: the plan covers what the contacts require.",
          "请去掉 ready：计划会按咨询量所需的人数求解。"))
    case .tooFewDesks(let site, let seats, let missing):
      Problem(
        Phrase(
          "no order makes the site ready: desks are missing", "招多少人都不能就绪：缺的是席位"),
        code: AnswerCode.noPlan.code,
        path: "sites.\(site).seats",
        found: Phrase(
          "\(String(seats)) open, and the busiest half-hour needs up to \(String(missing)) more",
          "开放 \(String(seats)) 个，最忙的半小时最多还缺 \(String(missing)) 个"),
        next: Phrase(
          """
          More people do not help. Raise sites.\(site).seats (or seats-per-week), or send contacts \
          elsewhere; explain opening says which half-hour it is.
          """,
          """
          加人没有用。请提高 sites.\(site).seats（或 seats-per-week），或把咨询分流到别处；\
          explain opening 会说明是哪个半小时。
          """))
    }
  }

  private func range(_ shares: ClosedRange<Double>) -> Phrase {
    let (low, high) = (percent(shares.lowerBound), percent(shares.upperBound))
    return Phrase("\(low) to \(high)", "\(low) 至 \(high)")
  }

  private func percent(_ share: Double) -> String {
    NumberText.show((share * 1e6).rounded() / 1e4) + "%"
  }
}
