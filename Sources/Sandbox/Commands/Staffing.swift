import Answers
import Questions
import Report
import Schema
import Simulation
import Workforce

extension Command {
  static let staffing = Command(
    "staffing", .forecast, usage: "[site]", arguments: 0...1, need: .forecast,
    summary: "Show what contacts require, who is there and what they achieve",
    details:
      "Service levels are printed with their definition. For one measure at any place use table.",
    examples: ["run 50", "staffing"]
  ) { typing in
    guard let scenario = typing.session.forecast?.scenario, typing.earlier.isEmpty else {
      return []
    }
    return zip(scenario.keys(of: .site), scenario.titles(of: .site)).map { Completion($0, $1) }
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    guard forecast.hasDemand else {
      return Reply(
        Document {
          "The scenario says nothing of contacts, so seats say how many people are needed. "
            + "With demand and service in it, contacts do; help demand shows how they are written."
        })
    }
    var site: Int?
    if let word = call.words.first {
      let sites = forecast.scenario.keys(of: .site)
      site = sites.firstIndex(of: word.text)
      if site == nil {
        throw call.refusal(
          "no site of that name", at: word, expected: "one of \(sites.joined(separator: ", "))")
      }
    }
    return Reply(Document(blocks: forecast.staffing(site: site).blocks + session.staleness))
  }
}
