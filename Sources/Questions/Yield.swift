import Randomness
import Schema
import Simulation
import Workforce

/// What becomes of people invited to a class: how many full-time people of each can take contacts on
/// a later day, by the week in which the class starts.
///
/// A person is ready who showed up, passed the tests of the stages behind them and did not leave:
/// show-up · ∏ pass · exp(−Σ hazard · time), the mean over the futures' beliefs, times paid hours ÷
/// 40. That is what the
/// simulation expects of somebody who keeps the tier of the start; a plan is sketched with it and
/// then corrected by futures.
struct Yield {
  /// Full-time people ready of each invited, by the week in which the class starts.
  let byWeek: [Double]
  /// Mean days before the first contact.
  let trainingDays: Double

  /// The last week in which a class still helps: one later, and fewer than half as many are
  /// trained in time. Nil where none does.
  var latestWeek: Int? {
    guard let best = byWeek.max(), best > 0 else { return nil }
    return byWeek.lastIndex { $0 >= best / 2 }
  }

  /// - Parameters:
  ///   - hours: paid hours of each; nil for the family's usual ones.
  ///   - day: the day on which people must be ready, counted from the first Monday.
  ///   - futures: how many draws of what is believed are averaged.
  init(
    _ scenario: Scenario, family: Int, tier: Int, showUp: Uncertain<Share>,
    hours: Double? = nil, readyBy day: Int, seed: UInt64, futures: Int = 200
  ) {
    let chain = Chain(scenario, family: family, tier: tier, showUp: showUp)
    let week = (day + 6) / 7
    var byWeek = Array(repeating: 0.0, count: week)
    var days = 0.0
    for future in 0..<futures {
      let draw = chain.draw(Luck(seed: seed, future: UInt64(future)))
      days += draw.trainingDays
      for start in 0..<week { byWeek[start] += draw.ready(after: day - 7 * start) }
    }
    let hours = hours ?? scenario.usualHours(ofFamily: scenario.families[family].key)
    self.byWeek = byWeek.map { $0 / Double(futures) * (hours / Pay.hoursPerWeek) }
    trainingDays = days / Double(futures)
  }
}

/// The stages of a family as numbers still to be drawn.
private struct Chain {
  struct Stage {
    let length: Assumption?
    let leaving: Assumption
    let pass: Assumption
    let takesContacts: Bool
  }

  let stages: [Stage]
  let tier: Assumption
  let showUp: Assumption
  let waits: Bool

  init(_ scenario: Scenario, family: Int, tier: Int, showUp: Uncertain<Share>) {
    waits = scenario.takesContacts(scenario.families[family].key)
    let family = scenario.families[family].value
    stages = scenario.stages.enumerated().map { position, stage in
      let stage = stage.value
      return Stage(
        length: ((position == 0 ? family.training : nil) ?? stage.length).map { Assumption($0) },
        leaving: Assumption(stage.leaving),
        pass: Assumption((position == 0 ? family.pass : nil) ?? stage.pass),
        takesContacts: stage.takesContacts)
    }
    self.tier = Assumption(scenario.tiers[tier].value.leaving)
    self.showUp = Assumption(showUp)
  }

  func draw(_ luck: Luck) -> Draw {
    var draw = Draw(showUp: showUp.value(luck: luck), waits: waits)
    let tier = tier.value(luck: luck)
    var tenure = 0.0
    for stage in stages {
      let length = stage.length.map { $0.value(luck: luck) } ?? .infinity
      draw.stages.append(
        (
          start: tenure.rounded(.down), hazardPerDay: tier * stage.leaving.value(luck: luck) / 7,
          pass: stage.pass.value(luck: luck), takesContacts: stage.takesContacts
        ))
      tenure += length
    }
    return draw
  }
}

/// The stages of a family in one future.
private struct Draw {
  var showUp: Double
  /// Whether who is trained waits for the site to open, with no clock started.
  var waits: Bool
  var stages: [(start: Double, hazardPerDay: Double, pass: Double, takesContacts: Bool)] = []

  var trainingDays: Double { stages.first { $0.takesContacts }?.start ?? 0 }

  /// The share of those invited who can take contacts so many days after the start, on which the
  /// site opens.
  func ready(after days: Int) -> Double {
    let days = Double(days)
    var share = showUp
    for (position, stage) in stages.enumerated() {
      let end = position + 1 < stages.count ? stages[position + 1].start : .infinity
      // A stage that ends on the day itself ends before the count.
      guard end <= days, !(stage.takesContacts && waits) else {
        return stage.takesContacts
          ? share * Portable.exp(-stage.hazardPerDay * (days - stage.start)) : 0
      }
      share *= Portable.exp(-stage.hazardPerDay * (end - stage.start)) * stage.pass
    }
    return share
  }
}
