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

  private static func words(_ known: Known, _ scenario: Scenario) -> Phrase {
    let percent = NumberFormat.decimals(known.within < 0.0095 ? 2 : 1).words(100 * known.within)
    switch known.of {
    case .mean(let measure):
      return Phrase("\(measure.title) ±\(percent)%", "\(measure.title) ±\(percent)%")
    case .readiness(let site):
      let title = scenario.titles(of: .site)[site]
      return Phrase("\(title) ready ±\(percent) points", "\(title)按时就绪 ±\(percent) 个百分点")
    }
  }
}
