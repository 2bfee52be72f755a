import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Intake policies as they are written.
@Suite struct PolicyTests {
  private let timetable = "every: 8 weeks\n    until: 2027-08-31\n    size: 3"

  private func with(_ policy: String, more: String = "") throws -> String {
    try #require(base(replacing: timetable, with: policy)) + "\n" + more
  }

  @Test func aKeepUpIsRead() throws {
    let scenario = try read(
      try with("policy: keep-up\n    every: 4 weeks\n    reserve: 2% to 6%"))
    let entry = try #require(scenario.intake.first?.value)
    #expect(entry.keepsUp && entry.size == nil)
    #expect(entry.reserve?.text == "2% to 6%")
    let plain = try #require(try read(base).intake.first?.value)
    #expect(!plain.keepsUp && plain.policy == nil && plain.reserve == nil)
  }

  @Test(arguments: [
    ("every: 8 weeks", "", "missing size", "policy: keep-up to hire"),
    (timetableWith("reserve: 5%"), "", "reserve is for keep-up", "intake.spring.reserve"),
    (timetableWith("part: 5%"), "", "part is for keep-up", "intake.spring.part"),
    (timetableWith("renewal: 5%"), "", "no term that could be renewed", "intake.spring.renewal"),
    (timetableWith("term: 2 days"), "", "over before the training is", "intake.spring.term"),
    (
      "policy: keep-up\n    every: 1 week\n    size: 3", "", "keep-up finds the size",
      "Remove size"
    ),
    (
      "policy: keep-up\n    every: 1 week\n    varies: poisson", "", "keep-up finds the size",
      "Remove varies"
    ),
    ("policy: keep-up", "", "how often it is reviewed", "Add every: 4 weeks"),
    ("policy: keep-up\n    every: 1 week\n    reserve: 150%", "", "reserve", "100%"),
    (
      "policy: keep-up\n    every: 1 week", "recruiting: {lead-time: 48 weeks}",
      "would start after the forecast has ended", "2028-01-03"
    ),
    (
      "policy: keep-up\n    every: 1 week", "recruiting: {market: 5}", "no class can be held",
      "recruiting.market"
    ),
    (
      "policy: keep-up\n    every: 1 week",
      "recruiting: {trainers: 1, trainees-per-trainer: 5}", "no class can be held",
      "lower recruiting.least-class"
    ),
    (
      "policy: keep-up\n    every: 1 week\n    part: 50%", calls, "contacts say how many",
      "Remove part"
    ),
    (
      "policy: keep-up\n    every: 1 week\n  again: {policy: keep-up, site: office, "
        + "family: voice, date: 2027-02-01, every: 1 week}", "", "kept up twice", "spring does so"
    ),
  ])
  func whatIsRefused(policy: String, more: String, message: String, hint: String) throws {
    let text = report(try with(policy, more: more))
    #expect(text.contains(message), "\(text)")
    #expect(text.contains(hint), "\(text)")
  }

  /// Contacts come to the site, and none of the family: nobody can say how many are needed.
  @Test func aKeepUpWithoutRequirementIsRefused() throws {
    let yaml = try with("policy: keep-up\n    every: 1 week", more: calls)
      .replacing("voice: {training: 10 days, pass: 90%}", with: "voice: {}\n  chat: {}")
      .replacing("family: voice\n    date", with: "family: chat\n    date")
    let text = report(yaml)
    #expect(text.contains("nothing says how many of these are needed"), "\(text)")
    #expect(text.contains("intake.spring.family"))
  }

  @Test func partsOfASiteMakeAtMostTheWhole() throws {
    func text(_ part: String) throws -> String {
      report(
        try with(
          "policy: keep-up\n    every: 1 week\n    part: 60%\n  chat: {policy: keep-up, "
            + "site: office, family: chat, date: 2027-02-01, every: 1 week, part: \(part)}"
        ).replacing("voice: {training: 10 days, pass: 90%}", with: "voice: {}\n  chat: {}"))
    }
    #expect(try text("40%").isEmpty)
    let refused = try text("41%")
    #expect(refused.contains("must make at most 100%") && refused.contains("101% at office"))
  }
}

private let calls = """
  demand: {calls: {family: voice, sites: {office: 100%}, contacts: 2000/week}}
  service: {voice: {handle-time: 4 minutes}}
  """

private func timetableWith(_ field: String) -> String {
  "every: 8 weeks\n    size: 3\n    \(field)"
}
