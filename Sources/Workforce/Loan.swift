public import Schema
public import Text

/// People lent by one site to another for a time (跨职场支援): old hands who walk in and work, and go
/// home again.
public struct Loan: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Whether it is made.
  public var on = true
  /// The site that lends.
  public var from = ""
  /// The site that they go to.
  public var to = ""
  /// Their job family.
  public var family = ""
  /// The least stage of those who go; nil for the last.
  public var stage: String?
  /// How many go, as far as there are so many.
  public var people = Uncertain(Count.zero)
  /// Their first day there.
  public var date = Day(number: 0)
  /// How long they stay.
  public var lasts = Uncertain(Span.none)
  /// How long before they are told.
  public var notice = Span.none
  /// What the way there and back costs for each.
  public var cost: Money?
  /// What each is paid on top while away: meals, a bed, an allowance.
  public var pay: Pay?

  /// How a loan is written.
  public static let schema = Record(Loan()) {
    Field("title", \.title, .title, help: Phrase("What reports call the loan", "支援在报告中的名称"))
    Field(
      "on", \.on, .yesNo, default: "yes", source: Phrase("what is described is done", "写了就执行"),
      help: Phrase("Whether it is made", "是否实施"))
    Field("from", \.from, .reference(to: "sites"), help: Phrase("The site that lends", "派出的职场"))
    Field(
      "to", \.to, .reference(to: "sites"), help: Phrase("The site that they go to", "支援的职场"))
    Field(
      "family", \.family, .reference(to: "families"), help: Phrase("Their job family", "岗位类别"))
    Field(
      "stage", \.stage, .reference(to: "stages"),
      help: Phrase(
        "Who goes: this stage and those after it; without it the last stage alone",
        "派哪些人：本阶段及以后的；不写则只派最后一个阶段的"))
    Field(
      "people", \.people, .uncertain(1...20_000),
      help: Phrase(
        "How many go; where fewer are on the job, all of them. Luck says who",
        "派多少人；在岗的不够就全派。派谁由随机决定"))
    Field(
      "date", \.date, .day,
      help: Phrase("Their first day there; the site is open by then", "到岗日期，不早于对方启用日"))
    Field(
      "lasts", \.lasts, .uncertain(1...1000), default: "8 weeks",
      source: Phrase("assumption: a new site's first two months", "假设：新职场的头两个月"),
      help: Phrase("How long they stay; then they go home", "支援多久，期满返回"))
    Field(
      "notice", \.notice, .quantity(0...365), default: "2 weeks", source: .assumption,
      help: Phrase(
        "How long before they are told: nobody goes sooner after the start than that",
        "提前多久通知：预测开始后至少过这么久才能派"))
    Field(
      "cost", \.cost, .quantity(0...10_000_000),
      help: Phrase(
        "What the way there and back costs for each, such as 400 CNY; costs incentives",
        "每人往返路费，如 400 CNY；计入激励费用"))
    Field(
      "pay", \.pay, .quantity(),
      help: Phrase(
        """
        What each is paid on top while away: meals, a bed, an allowance; such as 700 CNY/week; \
        costs incentives, booked as they go
        """,
        "支援期间每人的补贴：餐费、住宿、津贴，如 700 CNY/week；计入激励费用，出发时一次记入"))
  }
}

extension Scenario {
  /// The loans that are made.
  public var loansMade: [Named<Loan>] { loans.filter(\.value.on) }

  /// What loans need of sites, stages and the calendar.
  func checkLoans(_ checker: inout Checker) {
    for entry in loans {
      let (path, loan) = ("loans.\(entry.key)", entry.value)
      if loan.from == loan.to {
        checker.report(CareerFault.loanToItself, at: "\(path).to", found: loan.to)
      }
      let end = start + 7 * weeks
      let first = loan.notice.day(after: start)
      if loan.date >= end {
        checker.report(
          CareerFault.loanAfterEnd(end: end.iso), at: "\(path).date", found: loan.date.iso)
      } else if loan.date < first {
        checker.report(
          CareerFault.loanBeforeNotice(first: first.iso), at: "\(path).date",
          found: loan.date.iso)
      } else if let opening = sites[named: loan.to]?.opening, loan.date < opening {
        checker.report(
          CareerFault.loanBeforeOpening(site: loan.to, opening: opening.iso), at: "\(path).date",
          found: loan.date.iso)
      }
      if let stage = loan.stage, stages[named: stage]?.takesContacts == false {
        checker.report(CareerFault.loanWithoutContacts, at: "\(path).stage", found: stage)
      }
      checkWork(of: loan.family, at: loan.to, path: "\(path).family", &checker)
    }
  }

  /// Who is lent has contacts there.
  private func checkWork(
    of family: String, at site: String, path: String, _ checker: inout Checker
  ) {
    let channels = demand.map(\.value).filter { $0.family == family }
    guard !channels.isEmpty,
      !channels.contains(where: { ($0.sites[named: site]?.number ?? 0) > 0 })
    else { return }
    checker.report(
      CareerFault.noContactsThere(family: family, site: site), at: path, found: family)
  }
}
