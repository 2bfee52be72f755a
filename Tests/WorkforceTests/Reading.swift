import PhraseTesting
import Schema
import Text
import Workforce

/// A scenario with one of everything, small enough to change a line of.
let base = """
  title: Test
  start: 2027-01-04
  horizon: 52 weeks
  sites:
    office: {seats: 30, opening: 2027-02-01}
  families:
    voice: {training: 10 days, pass: 90%}
  stages:
    training: {length: 15 days, leaving: 9%/month, takes-contacts: no, pass: 95%}
    mature: {leaving: 2%/month, causes: {pay: 100%}}
  causes:
    pay: {share: 60%}
    other: {share: 40%}
  tiers:
    agent: {pay: "3,500 CNY/month"}
    senior: {pay: "4,500 CNY/month", posts: 5}
  reviews:
    to-senior: {from: agent, to: senior, on: [06-30, 12-31], slots: 10%}
  people:
    agents: {site: office, family: voice, tier: agent, count: 20, stages: {mature: 100%}}
  intake:
    spring:
      site: office
      family: voice
      date: 2027-02-01
      every: 8 weeks
      until: 2027-08-31
      size: 3
  """

/// Reads the text of a scenario as the file `test.yaml`.
func read(_ yaml: String) throws(Problems) -> Scenario {
  try Scenario.schema.read(
    Node(yaml: yaml, file: "test.yaml"), sources: [SourceFile(name: "test.yaml", text: yaml)])
}

/// Everything wrong with a scenario, as a user sees it but without the lines of the file; empty
/// where nothing is.
func report(_ yaml: String) -> String {
  do throws(Problems) {
    _ = try read(yaml)
    return ""
  } catch {
    return error.all.map { ProblemReport($0).text }.joined(separator: "\n")
  }
}

/// The first line of everything wrong with a scenario.
func headlines(_ yaml: String) -> [String] {
  report(yaml).split(separator: "\n").filter { $0.hasPrefix("test.yaml") }.map(String.init)
}

/// The base with one text in it replaced; nil where the text is not there exactly once, so that
/// a test cannot pass by changing nothing.
func base(replacing old: String, with new: String) -> String? {
  let parts = base.split(separator: old, omittingEmptySubsequences: false)
  return parts.count == 2 ? parts.joined(separator: new) : nil
}

/// What is wrong with one value of a kind, or nil.
func problem<Value>(_ text: String, _ kind: Kind<Value>) -> Problem? {
  do throws(Problems) {
    _ = try kind.read(Node(text))
    return nil
  } catch {
    return error.all.first
  }
}

/// The folder of the scenarios that are shipped.
let scenarioFolder =
  #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Scenarios/"

/// The scenarios that are shipped.
let shipped = [
  "suqian-seats", "suqian-phase-3", "energy-team", "hr-desk", "small-team", "peak-bonus",
  "recruiting-suqian", "suqian-hr",
  "twelve-buildings", "ladders-team", "credit-ladder", "suqian-history", "spiral",
  "suqian-keep-up", "suqian-careers",
]
