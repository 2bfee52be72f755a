import PhraseTesting
import Questions
import Schema
import Text
import Workforce

/// A building that opens ten weeks after the start, with nothing else in the world.
///
/// The plain one has training of 15 days, which 60 % pass, and nobody who leaves: what a class
/// comes to is binomial. Its lead time leaves one week, so that a plan is one class a family.
enum Samples {
  static func building(
    seats: Int = 10, opening: String = "2027-03-15", training: String = "15 days",
    pass: String = "60%", leaving: String = "0%/month", recruiting: String = "{lead-time: 7 weeks}",
    intake: String = "{}", people: String = "{}", families: String = "{voice: {}}"
  ) -> String {
    """
    title: A building
    start: 2027-01-04
    horizon: 60 weeks
    sites: {new: {seats: \(seats), opening: \(opening), target: 100%}, old: {seats: 50}}
    families: \(families)
    stages:
      training: {length: \(training), pass: \(pass), takes-contacts: no, leaving: \(leaving)}
      working: {leaving: \(leaving)}
    causes: {other: {share: 100%}}
    tiers: {entry: {pay: "4,000 CNY/month"}}
    people: \(people)
    intake: \(intake)
    recruiting: \(recruiting)

    """
  }

  static func node(_ yaml: String) throws -> Node { try Node(yaml: yaml, file: "sample.yaml") }

  static func scenario(_ yaml: String) throws -> Scenario {
    try Scenario.schema.read(node(yaml))
  }

  /// A building of 60 seats with leavers, beliefs, two families and limits.
  static func lively(
    opening: String = "2027-06-28", recruiting: String = "{market: 8, rooms: 4, trainers: 2}"
  ) throws -> Scenario {
    try scenario(
      building(
        seats: 60, opening: opening, pass: "85% to 95%", leaving: "4% to 7%/month",
        recruiting: recruiting, families: "{voice: {}, chat: {training: 12 days}}"))
  }

  static func plan(
    _ scenario: Scenario, confidence: Double = 0.9, share: Double? = nil, futures: Int = 60,
    mix: [Named<Double>] = [], checks: Int = 60
  ) throws -> HiringPlan {
    try HiringPlan(
      HiringRequest("new", ready: share, confidence: confidence, mix: mix), in: scenario,
      futures: futures, checks: checks, by: Player(seed: 1, threads: 2))
  }
}
