import Questions
import Report
import Simulation
import Statistics
import Text
import Workforce

extension Response {
  /// How its numbers are printed, and what they are multiplied by first.
  func print(in scenario: Scenario) -> (format: NumberFormat, scale: Double) {
    let currency = scenario.anyCurrency.map(Phrase.currency) ?? .empty
    switch kind {
    case .readiness: return (.share, 1)
    case .measure(let measure):
      let unit = measure.description.unit
      if unit == .percent { return (.share, 0.01) }
      return (unit.isMoney ? .compact.unit(currency) : .plain, 1)
    }
  }

  /// A number of it in words: `2,500`, `85%`, `31.2 M CNY`.
  func text(_ value: Double, in scenario: Scenario) -> Phrase {
    let (format, scale) = print(in: scenario)
    return format.words(value * scale)
  }

  /// An estimate of it in words: `2,497 (2,470 to 2,525)`.
  func text(_ estimate: Estimate, in scenario: Scenario, signed: Bool = false) -> Phrase {
    let (format, scale) = print(in: scenario)
    return (signed ? format.signed : format).phrase(
      estimate.value * scale, low: estimate.low * scale, high: estimate.high * scale) ?? .empty
  }

  /// An estimate of it as a cell of a table.
  func cell(_ estimate: Estimate, in scenario: Scenario) -> Cell {
    let (format, scale) = print(in: scenario)
    return .interval(
      estimate.value * scale, low: estimate.low * scale, high: estimate.high * scale, format)
  }

  /// An estimate in words; one that never varies without its interval.
  func figure(_ estimate: Estimate, in scenario: Scenario) -> Phrase {
    estimate.low < estimate.high
      ? text(estimate, in: scenario) : text(estimate.value, in: scenario)
  }

  /// The same as a cell of a table.
  func figureCell(_ estimate: Estimate, in scenario: Scenario) -> Cell {
    estimate.low < estimate.high
      ? cell(estimate, in: scenario) : cell(estimate.value, in: scenario)
  }

  /// Whether it is a share or in per cent, so that a change of it is in points of a hundred.
  var isShare: Bool {
    switch kind {
    case .readiness: true
    case .measure(let measure): measure.description.unit == .percent
    }
  }

  /// A change of it as a cell of a table: with its sign, that of a share in points of a hundred;
  /// what is so in every future in words.
  func changeCell(_ change: Estimate, in scenario: Scenario) -> Cell {
    guard !change.isNothing else { return .named(Phrase("the same", "无差异"), 0) }
    let (format, scale) = changePrint(in: scenario)
    guard change.low < change.high else { return .number(change.value * scale, format) }
    return .interval(
      change.value * scale, low: change.low * scale, high: change.high * scale, format)
  }

  /// A change of it in words: `-123 (-135 to -111)`, `+5.5 (+2.1 to +8.9) points`.
  func changeText(_ change: Estimate, in scenario: Scenario) -> Phrase {
    let (format, scale) = changePrint(in: scenario)
    let (value, low, high) = (change.value * scale, change.low * scale, change.high * scale)
    let text =
      (low < high ? format.phrase(value, low: low, high: high) : format.phrase(value)) ?? .empty
    return isShare ? Phrase("\(text) points", "\(text) 个百分点") : text
  }

  /// How changes are printed, and what they are multiplied by first.
  func changePrint(in scenario: Scenario) -> (format: NumberFormat, scale: Double) {
    if isShare { return (.plain.signed, kind == .readiness ? 100 : 1) }
    let (format, scale) = print(in: scenario)
    return (format.signed, scale)
  }

  /// A number of it as a cell of a table.
  func cell(_ value: Double, in scenario: Scenario) -> Cell {
    let (format, scale) = print(in: scenario)
    return .number(value * scale, format)
  }

  /// What it is of a whole: `leavers in 104 weeks`, `ready at phase-3 at opening`, `futures in which
  /// phase-3 is ready at opening`.
  func subject(in scenario: Scenario) -> Phrase {
    let words = words(in: scenario)
    switch kind {
    case .readiness:
      return Phrase(
        "the share of futures with nobody and no desk missing (\(words))",
        "不缺人也不缺席位的推演占比（\(words)）")
    case .measure(let measure):
      guard moment == .close else { return words }
      return measure.description.kind.isStock
        ? Phrase("\(words) at the end", "期末 \(words)")
        : Phrase("\(words) in \(scenario.weeks) weeks", "\(scenario.weeks) 周内 \(words)")
    }
  }
}
