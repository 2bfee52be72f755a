public import Schema
import Text

extension Recruiting {
  /// The currencies that the funnel is written in, each with the field.
  var funnelCurrencies: [(field: String, currency: String)] {
    var all: [(field: String, currency: String)] = []
    if let hrPay { all.append(("hr-pay", hrPay.currency)) }
    for (key, channel) in channels.map({ ($0.key, $0.value) }) {
      if let cost = channel.cost { all.append(("channels.\(key).cost", cost.currency)) }
      if let cost = channel.costPerApplicant {
        all.append(("channels.\(key).cost-per-applicant", cost.currency))
      }
      if let bonus = channel.bonus { all.append(("channels.\(key).bonus", bonus.currency)) }
    }
    for step in steps {
      if let cost = step.value.cost { all.append(("steps.\(step.key).cost", cost.currency)) }
    }
    return all
  }
}

extension Scenario {
  /// The channels of a funnel; none where there are no steps.
  public var recruitingChannels: [Named<RecruitingChannel>] {
    recruiting.hasFunnel ? recruiting.channels : []
  }

  /// Whether classes at a site are filled by the funnel.
  public func hiresThroughFunnel(at site: String) -> Bool {
    recruiting.hasFunnel
      && recruiting.markets.contains { market in
        market.value.sites.contains { $0.key == site && $0.value.number > 0 }
      }
  }

  /// What the steps, channels and markets need of each other.
  func checkFunnel(_ checker: inout Checker) {
    guard checkParts(&checker) else { return }
    checkSteps(&checker)
    checkChannels(&checker)
    checkMarkets(&checker)
  }

  /// Steps, channels and markets belong together.
  private func checkParts(_ checker: inout Checker) -> Bool {
    let all = [
      ("steps", recruiting.steps.isEmpty, "offer: {accept: 80%}"),
      ("channels", recruiting.channels.isEmpty, "boards: {market: local, reach: 1%}"),
      (
        "markets", recruiting.markets.isEmpty,
        "local: {people: 20,000, sites: {\(sites.first?.key ?? "main"): 100%}}"
      ),
    ]
    guard let given = all.first(where: { !$0.1 }) else { return false }
    for part in all where part.1 {
      checker.report(
        Phrase(
          "a funnel needs steps, channels and markets, and \(part.0) is missing",
          "招聘流程要有 steps、channels、markets，缺少 \(part.0)"),
        at: "recruiting.\(given.0)",
        next: Phrase(
          "Add recruiting.\(part.0), such as \(part.2).", "请补充 recruiting.\(part.0)，如 \(part.2)。"))
    }
    return all.allSatisfy { !$0.1 }
  }

  private func checkSteps(_ checker: inout Checker) {
    let held = recruiting.stepsHeld
    for (position, step) in recruiting.steps.enumerated() {
      let path = "recruiting.steps.\(step.key)"
      let isLast = held.last?.key == step.key
      if step.value.on, !isLast,
        !step.value.accept.isKnown(as: 100) || !step.value.acceptByAbility.isKnown(as: 0)
      {
        let field = step.value.accept.isKnown(as: 100) ? "accept-by-ability" : "accept"
        checker.report(
          Phrase("only the last step is an offer", "只有最后一步是录用通知"), at: "\(path).\(field)",
          next: Phrase(
            "Move the step to the end, or write turn-up or pass.",
            "请把这个环节移到最后，或改写 turn-up、pass。"))
      }
      if isLast, step.value.best != nil || step.value.ifDisputed != nil {
        checker.report(
          Phrase(
            "the last step is the offer, which is made to all who come to it",
            "最后一步是录用通知，走到这一步的都会收到"),
          at: "\(path).\(step.value.best != nil ? "best" : "if-disputed")",
          next: Phrase("Add a step for the offer behind it.", "请在后面再加一个录用通知环节。"))
      }
      guard let other = step.value.ifDisputed else { continue }
      guard let of = recruiting.steps.firstIndex(where: { $0.key == other }) else { continue }
      if of >= position {
        checker.report(
          Phrase("a second interview comes after the first", "二次面试要排在第一次之后"),
          at: "\(path).if-disputed", found: other,
          next: Phrase("Move the step behind \(other).", "请把这个环节移到 \(other) 后面。"))
      } else if recruiting.steps[of].value.dispute == nil {
        checker.report(
          Phrase("nobody is disputed at \(other)", "\(other) 没有争议一说"),
          at: "\(path).if-disputed", found: other,
          next: Phrase(
            "Add recruiting.steps.\(other).dispute: 1, or remove if-disputed.",
            "请补充 recruiting.steps.\(other).dispute: 1，或去掉 if-disputed。"))
      }
    }
  }

  private func checkChannels(_ checker: inout Checker) {
    let end = start + 7 * weeks
    for channel in recruiting.channels {
      let (path, value) = ("recruiting.channels.\(channel.key)", channel.value)
      if (value.reach == nil) == (value.referrals == nil) {
        checker.report(
          Phrase("a channel has either reach or referrals", "一个渠道只写 reach 或 referrals 之一"),
          at: path,
          next: value.reach == nil
            ? Phrase("Add reach: 1%.", "请补充 reach: 1%。")
            : Phrase("Remove one of them.", "请去掉其中一个。"))
      }
      if let from = value.from, from >= end {
        checker.report(
          Phrase("the channel begins after the forecast has ended", "渠道启用时预测已经结束"),
          at: "\(path).from", found: from.iso,
          expected: Phrase("a day before \(end.iso)", "\(end.iso) 之前的日期"))
      }
      if let until = value.until, until < value.from ?? start {
        let first = (value.from ?? start).iso
        checker.report(
          Phrase("the channel ends before it begins", "渠道还没启用就停用了"), at: "\(path).until",
          found: until.iso, expected: Phrase("a day from \(first) on", "不早于 \(first) 的日期"))
      }
      checkSum(
        value.families.map(\.value), at: "\(path).families", &checker)
    }
  }

  private func checkSum(_ shares: [Share], at path: String, _ checker: inout Checker) {
    let sum = shares.map(\.number).reduce(0, +)
    guard !shares.isEmpty, abs(sum - 100) > 1e-6 else { return }
    checker.report(
      Phrase("the shares must make 100%", "各项占比合计须为 100%"), at: path,
      found: Number.text((sum * 1e6).rounded() / 1e6) + "%",
      next: sum < 100
        ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
        : Phrase("Lower one of them.", "请调低其中一项。"))
  }

  private func checkMarkets(_ checker: inout Checker) {
    var seen: [String: String] = [:]
    for market in recruiting.markets {
      let path = "recruiting.markets.\(market.key)"
      if market.value.sites.isEmpty {
        checker.report(
          Phrase("no site hires in this market", "没有职场在这个市场招聘"), at: "\(path).sites",
          next: Phrase(
            "Name the sites that do, such as {\(sites.first?.key ?? "main"): 100%}.",
            "请写明在此招聘的职场，如 {\(sites.first?.key ?? "main"): 100%}。"))
      }
      checkSum(market.value.sites.map(\.value), at: "\(path).sites", &checker)
      for site in market.value.sites {
        if let other = seen[site.key] {
          checker.report(
            Phrase("the site hires in two markets", "一个职场只能属于一个市场"),
            at: "\(path).sites.\(site.key)",
            found: Phrase("in \(other) too", "也在 \(other)"),
            next: Phrase("Remove it from one of them.", "请从其中一个去掉。"))
        }
        seen[site.key] = market.key
      }
      let channels = recruiting.channels.filter { $0.value.market == market.key }
      let reach = channels.reduce(0) { $0 + ($1.value.reach?.largest ?? 0) }
      if reach > 1 {
        let most = channels.max {
          ($0.value.reach?.largest ?? 0) < ($1.value.reach?.largest ?? 0)
        }
        checker.report(
          Phrase(
            "the channels of \(market.key) together reach more than everybody",
            "\(market.key) 的各渠道合计触达超过全部的人"),
          at: "recruiting.channels.\(most?.key ?? "").reach",
          found: Number.text((reach * 1e4).rounded() / 100) + "%",
          expected: Phrase("at most 100% together, a week", "合计每周不超过 100%"),
          next: Phrase("Lower reach.", "请调低 reach。"))
      }
      let hires = market.value.sites.contains { site in
        intake.contains { $0.value.site == site.key }
      }
      if !market.value.sites.isEmpty, !hires {
        checker.report(
          Phrase(
            "applicants come to \(market.key), and no site of it has a class for them",
            "\(market.key) 有应聘者，但其中的职场没有入职批次"),
          at: path,
          next: Phrase(
            "Add an entry of intake at one of its sites, or remove the market.",
            "请给其中一个职场写 intake，或去掉这个市场。"))
      }
    }
  }
}
