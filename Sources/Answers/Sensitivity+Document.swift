public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Sensitivity {
  /// The answer in a page: the sentence, the shares as a table and drawn, and how they were found.
  public var document: Document {
    Document {
      Block.heading("what drives \(response.words(in: scenario))")
      sentence
      if !drivers.isEmpty {
        table
        bars
      }
      Block.note(
        "Shares of the variance that goes with each uncertain number alone, with 95 % intervals; "
          + "binned first-order indices (Plischke 2013, corrected by Kelley 1935).")
      if isPartial { Block.note("stopped: \(futures) futures") }
    }
  }

  private var subject: Phrase { response.subject(in: scenario) }

  private var sentence: String {
    guard deviation > 0 else {
      return "\(subject) is \(response.text(summary.mean, in: scenario)) in all \(futures) futures."
    }
    let spread =
      "\(subject) comes to \(response.text(summary.mean, in: scenario)) in the mean, with a "
      + "standard deviation of \(response.text(deviation, in: scenario)). "
    let others = untold == 1 ? "1 uncertain number" : "\(untold) uncertain numbers"
    guard let first = drivers.first else {
      return spread
        + (untold == 0
          ? "No number of the scenario is uncertain: 100% of that is luck."
          : "The futures cannot tell that \(untold == 1 ? "the" : "any of the") \(others) drives it.")
    }
    return spread + "The most goes with \(first.path), \(text(first.share)) of the variance."
      + (rest.map { " \(text($0)) go with none alone: luck, and numbers acting together." } ?? "")
      + (untold == 0 ? "" : " The shares of \(others) more cannot be told from 0.")
  }

  private func text(_ share: Estimate) -> String {
    NumberFormat.share.text(share.value, low: share.low, high: share.high) ?? ""
  }

  private var table: Table {
    var table = Table {
      "uncertain number"
      Column("share of the variance", alignment: .trailing)
      Column("\(response.words(in: scenario)) where it is lowest", alignment: .trailing)
      Column("where it is highest", alignment: .trailing)
    }
    for driver in drivers {
      table.append(
        .text(driver.path),
        .share(driver.share.value, low: driver.share.low, high: driver.share.high),
        response.cell(driver.atLow, in: scenario), response.cell(driver.atHigh, in: scenario))
    }
    if let rest {
      table.append(
        .text("luck, and together"), .share(rest.value, low: rest.low, high: rest.high), .missing,
        .missing)
    }
    return table
  }

  private var bars: Bars {
    let rows =
      drivers.map { ($0.path, $0.share) } + (rest.map { [("luck, and together", $0)] } ?? [])
    return Bars(
      "share of the variance of \(response.words(in: scenario))", format: .share,
      rows.map { Bars.Bar($0.0, $0.1.value, interval: $0.1.low...$0.1.high) })
  }
}
