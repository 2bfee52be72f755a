import Schema
import Simulation
import Statistics
public import Workforce

extension HiringPlan {
  /// What a plan needs of the funnel that fills its classes, up to the opening.
  public struct Funnel: Sendable, Hashable {
    /// What a channel brings to the site.
    public struct Channel: Sendable, Hashable {
      /// The first day on which it is used.
      public let from: Day
      /// Who applies through it.
      public let applicants: Summary
      /// Who starts.
      public let started: Summary
    }

    /// By channel, in the order of the scenario.
    public let channels: [Channel]
    /// Who applies through any of them.
    public let applicants: Summary
    /// Offers made.
    public let offers: Summary
    /// Who starts.
    public let started: Summary
    /// The Monday by which half of the offers are made, in the mean over the futures; nil where
    /// none is.
    public let halfOffered: Day?
    /// The Monday by which nine in ten are.
    public let mostOffered: Day?
  }
}

extension HiringPlan.Funnel {
  /// Nil where nothing was played.
  init?(_ ground: HiringProblem, _ rows: Rows) {
    func summary(_ statistic: Statistic) -> Summary? { rows.summary(statistic) }
    guard let applicants = summary(ground.count(.applicants)),
      let offers = summary(ground.count(.offers)), let started = summary(ground.count(.hired))
    else { return nil }
    (self.applicants, self.offers, self.started) = (applicants, offers, started)
    let scenario = ground.scenario
    channels = scenario.recruitingChannels.enumerated().compactMap { index, channel in
      guard let applicants = summary(ground.count(.applicants, of: index)),
        let started = summary(ground.count(.hired, of: index))
      else { return nil }
      let from = max(channel.value.from ?? scenario.start, scenario.start)
      return Channel(from: from, applicants: applicants, started: started)
    }
    let weekly = ground.offersByWeek.map { mean(rows[$0]) }
    func monday(after share: Double) -> Day? {
      let wanted = share * weekly.reduce(0, +)
      guard wanted > 0 else { return nil }
      var made = 0.0
      let week = weekly.firstIndex {
        made += $0
        return made >= wanted - 1e-9
      }
      return week.map { scenario.start + 7 * ($0 + 1) }
    }
    (halfOffered, mostOffered) = (monday(after: 0.5), monday(after: 0.9))
  }
}

extension HiringProblem {
  /// All that `HiringPlan.Funnel` is made of.
  var funnelCounts: [Statistic] {
    let channels = scenario.recruitingChannels.indices.flatMap {
      [count(.applicants, of: $0), count(.hired, of: $0)]
    }
    return [count(.applicants), count(.offers), count(.hired)] + channels + offersByWeek
  }

  /// People of the funnel for the site, of all channels or of one, in the weeks up to the opening.
  fileprivate func count(_ measure: Measure, of channel: Int? = nil) -> Statistic {
    guard let channel else { return Statistic(measure, [.site], [site], weeks: 0..<week) }
    return Statistic(measure, [.site, .channel], [site, channel], weeks: 0..<week)
  }

  fileprivate var offersByWeek: [Statistic] {
    (0..<week).map { Statistic(.offers, [.site], [site], week: $0) }
  }
}
