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
        "local: {people: 20000, sites: {\(sites.first?.key ?? "main"): 100%}}"
      ),
    ]
    guard let given = all.first(where: { !$0.1 }) else { return false }
    for part in all where part.1 {
      checker.report(
        FunnelFault.partMissing(part: part.0, example: part.2), at: "recruiting.\(given.0)")
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
        checker.report(FunnelFault.offerInTheMiddle, at: "\(path).\(field)")
      }
      if isLast, step.value.best != nil || step.value.ifDisputed != nil {
        checker.report(
          FunnelFault.offerChooses,
          at: "\(path).\(step.value.best != nil ? "best" : "if-disputed")")
      }
      guard let other = step.value.ifDisputed else { continue }
      guard let of = recruiting.steps.firstIndex(where: { $0.key == other }) else { continue }
      if of >= position {
        checker.report(
          FunnelFault.secondBeforeFirst(first: other), at: "\(path).if-disputed", found: other)
      } else if recruiting.steps[of].value.dispute == nil {
        checker.report(
          FunnelFault.nobodyDisputed(first: other), at: "\(path).if-disputed", found: other)
      }
    }
  }

  private func checkChannels(_ checker: inout Checker) {
    let end = start + 7 * weeks
    for channel in recruiting.channels {
      let (path, value) = ("recruiting.channels.\(channel.key)", channel.value)
      if (value.reach == nil) == (value.referrals == nil) {
        checker.report(FunnelFault.reachOrReferrals(isMissing: value.reach == nil), at: path)
      }
      if let from = value.from, from >= end {
        checker.report(
          FunnelFault.channelAfterEnd(end: end.iso), at: "\(path).from", found: from.iso)
      }
      if let until = value.until, until < value.from ?? start {
        let first = (value.from ?? start).iso
        checker.report(
          FunnelFault.channelEndsFirst(first: first), at: "\(path).until", found: until.iso)
      }
      checkSum(
        value.families.map(\.value), at: "\(path).families", &checker)
    }
  }

  private func checkSum(_ shares: [Share], at path: String, _ checker: inout Checker) {
    let sum = shares.map(\.number).reduce(0, +)
    guard !shares.isEmpty, abs(sum - 100) > 1e-6 else { return }
    checker.report(
      FrameFault.shares(isBelow: sum < 100), at: path,
      found: Number.text((sum * 1e6).rounded() / 1e6) + "%")
  }

  private func checkMarkets(_ checker: inout Checker) {
    var seen: [String: String] = [:]
    for market in recruiting.markets {
      let path = "recruiting.markets.\(market.key)"
      if market.value.sites.isEmpty {
        checker.report(
          FunnelFault.marketWithoutSite(site: sites.first?.key ?? "main"), at: "\(path).sites")
      }
      checkSum(market.value.sites.map(\.value), at: "\(path).sites", &checker)
      for site in market.value.sites {
        if let other = seen[site.key] {
          checker.report(
            FunnelFault.siteInTwoMarkets(other: other), at: "\(path).sites.\(site.key)")
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
          FunnelFault.reachesMoreThanAll(market: market.key),
          at: "recruiting.channels.\(most?.key ?? "").reach",
          found: Number.text((reach * 1e4).rounded() / 100) + "%")
      }
      let hires = market.value.sites.contains { site in
        intake.contains { $0.value.site == site.key }
      }
      if !market.value.sites.isEmpty, !hires {
        checker.report(FunnelFault.marketWithoutClass(market: market.key), at: path)
      }
    }
  }
}
