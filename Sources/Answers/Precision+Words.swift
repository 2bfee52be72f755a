public import Questions
import Report
import Schema
import Simulation
public import Text
import Workforce

extension Precision {
  /// Why it was enough, or that it was not: `800 futures are enough, seen at the third of 9 looks: …`
  public func sentence(of forecast: Forecast) -> Phrase {
    let known = known(in: forecast)
    let parts = known.map { Self.words($0, forecast.scenario) }.clauses
    let look = (Self.looks.firstIndex(of: forecast.futures) ?? 0) + 1
    let (futures, looks) = (forecast.futures, Self.looks.count)
    guard known.allSatisfy(\.isEnough) else {
      return Phrase(
        "After \(futures) futures it is not known as well as that: \(parts).",
        "推演 \(futures) 次后仍没有这么准：\(parts)。")
    }
    return Phrase(
      "\(futures) futures are enough, seen at look \(look) of \(looks): \(parts).",
      "推演 \(futures) 次已够准（至多检查 \(looks) 次，第 \(look) 次达到）：\(parts)。")
  }

  /// Why it was enough to know what a change does, or that it was not.
  public func sentence(of comparison: Comparison) -> Phrase {
    let known = known(in: comparison)
    let changes = comparison.changesOfReadiness
    let parts = known.map { known -> Phrase in
      guard case .readiness(let site) = known.of,
        let change = changes.first(where: { $0.site == site })
      else { return Self.words(known, comparison.first) }
      let title = comparison.first.titles(of: .site)[site]
      let points = NumberFormat.decimals(1).signed.words(100 * change.change)
      let within = Self.percent(known.within)
      return Phrase(
        "\(title) ready on its day \(points) (±\(within)) points",
        "\(title)按时就绪的概率 \(points)（±\(within)）个百分点")
    }.clauses
    let (futures, looks) = (comparison.futures, Self.looksAtPairs.count)
    guard known.allSatisfy(\.isEnough) else {
      return Phrase(
        """
        After \(futures) paired futures the differences are not known as well as that, in parts of \
        what is as it is: \(parts).
        """,
        "配对推演 \(futures) 次后差异仍没有这么准（按现状的比例）：\(parts)。")
    }
    let look = (Self.looksAtPairs.firstIndex(of: futures) ?? 0) + 1
    return Phrase(
      """
      \(futures) paired futures are enough, seen at look \(look) of \(looks). The differences are \
      known, in parts of what is as it is: \(parts).
      """,
      """
      配对推演 \(futures) 次已够准（至多检查 \(looks) 次，第 \(look) 次达到）。各项差异的误差（按现状的比例）：\(parts)。
      """)
  }

  private static func percent(_ share: Double) -> Phrase {
    NumberFormat.decimals(share < 0.0095 ? 2 : 1).words(100 * share)
  }

  private static func words(_ known: Known, _ scenario: Scenario) -> Phrase {
    let percent = percent(known.within)
    switch known.of {
    case .mean(let measure):
      return Phrase("\(measure.title) ±\(percent)%", "\(measure.title) ±\(percent)%")
    case .readiness(let site):
      let title = scenario.titles(of: .site)[site]
      return Phrase("\(title) ready ±\(percent) points", "\(title)按时就绪 ±\(percent) 个百分点")
    }
  }
}
