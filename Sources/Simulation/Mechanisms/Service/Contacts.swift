import Randomness

/// The contacts of one future, week by week: what can be foreseen, and what comes.
struct Contacts {
  /// Even weeks: a week's contacts before its peak days, by channel and week.
  private(set) var foreseen: [Double]
  /// The same with the week's noise.
  private(set) var offered: [Double]
  /// What the handle time is multiplied by, by channel and week.
  private(set) var longer: [Double]
  /// What each day's contacts are multiplied by, by channel, week and weekday.
  private(set) var days: [Double]
  /// By channel and week: whether some day of it stands out.
  private(set) var isUneven: [Bool]
  private let weeks: Int

  init(_ compiled: CompiledScenario) {
    weeks = compiled.weeks
    let count = compiled.demand.channels.count * compiled.weeks
    foreseen = Array(repeating: 0, count: count)
    offered = foreseen
    longer = Array(repeating: 1, count: count)
    days = Array(repeating: 1, count: count * 7)
    isUneven = Array(repeating: false, count: count)
  }

  /// Draws a future's contacts: base × growth × season × robots × fixes × repeats, then noise.
  mutating func draw(_ demand: CompiledScenario.Demand, _ figures: borrowing Figures, luck: Luck) {
    for (number, channel) in demand.channels.enumerated() {
      let base = figures.values[channel.contacts]
      let growth = figures.values[channel.growth]
      let repeats =
        1
        / (1 - (1 - figures.values[channel.resolution]) * figures.values[channel.returning])
      let deviation = figures.values[channel.noise]
      // A log-normal factor with mean 1 and this coefficient of variation.
      let variance = Portable.log1p(deviation * deviation)
      for week in 0..<weeks {
        let index = number * weeks + week
        var contacts =
          base * repeats * channel.season[week] * Portable.exp(growth * channel.growthWeeks[week])
        if let season = channel.drawnSeason { contacts *= season.factor(week: week, figures) }
        if let every = channel.doubling {
          contacts *= Portable.pow(2, channel.doublingDays[week] / figures.values[every])
        }
        if let robots = channel.robots {
          contacts *= 1 - figures.values[robots.share] * robots.active[week]
          longer[index] = 1 + (figures.values[robots.longer] - 1) * robots.active[week]
        }
        if let fixes = channel.fixes {
          contacts *= max(
            figures.values[fixes.floor],
            Portable.exp(-figures.values[fixes.removed] * fixes.weeks[week]))
        }
        foreseen[index] = contacts
        var noise = 1.0
        if variance > 0 {
          let score = luck.normal(.demandNoise, entity: channel.key, index: UInt64(week))
          noise = Portable.exp(variance.squareRoot() * score - variance / 2)
        }
        offered[index] = contacts * noise
      }
      drawDays(channel, number, figures)
    }
  }

  private mutating func drawDays(
    _ channel: CompiledScenario.Channel, _ number: Int, _ figures: borrowing Figures
  ) {
    guard !channel.peaks.isEmpty else { return }
    let first = number * weeks
    for index in first * 7..<(first + weeks) * 7 { days[index] = 1 }
    for week in first..<first + weeks { isUneven[week] = false }
    for peak in channel.peaks {
      let factor = figures.values[peak.factor]
      let length = figures.lapse(peak.length, roundingDays: true)
      for start in peak.starts {
        let end = Int(figures.end(of: length, from: Int32(start)))
        for day in max(0, start)..<max(0, start, min(end, weeks * 7)) {
          days[first * 7 + day] *= factor
          isUneven[first + day / 7] = true
        }
      }
    }
  }
}
