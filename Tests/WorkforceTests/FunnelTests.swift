import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// How recruiting through steps is written, and what is refused.
@Suite struct FunnelTests {
  private static let whole = """
    recruiting:
      steps:
        resume: {pass: 50%, days: 1 day}
        on-site: {pass: 40%, slots: 8, reliability: 0.44, raters: 2, validity: 0.286, dispute: 1}
        second: {if-disputed: on-site, pass: 40%}
        offer: {accept: 70%}
      channels: {boards: {market: town, reach: 1%}}
      markets: {town: {people: 5000, sites: {office: 100%}}}
    """

  private func problems(_ recruiting: String) -> String {
    do throws(Problems) {
      _ = try read(base + "\n" + recruiting)
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func problems(replacing old: String, with new: String) throws -> String {
    let text = Self.whole.replacing(old, with: new)
    try #require(text != Self.whole)
    return problems(text)
  }

  @Test func aFunnelIsRead() throws {
    let scenario = try read(base + "\n" + Self.whole)
    #expect(scenario.hiresThroughFunnel(at: "office"))
    #expect(scenario.recruiting.stepsHeld.map(\.key) == ["resume", "on-site", "second", "offer"])
    #expect(!(try read(base)).recruiting.hasFunnel)
    let again = try Scenario.schema.read(Scenario.schema.write(scenario))
    #expect(Scenario.schema.write(again) == Scenario.schema.write(scenario))
  }

  @Test(arguments: [
    ("reach: 1%", "reach: 101%", "reach", "100%"),
    (
      "boards: {market: town, reach: 1%}",
      "a: {market: town, reach: 60%}, b: {market: town, reach: 50%}",
      "together reach more than everybody", "recruiting.channels.a.reach"
    ),
    ("slots: 8", "slots: 0", "out of range", "recruiting.steps.on-site.slots"),
    ("pass: 50%", "pass: 0%", "out of range", "recruiting.steps.resume.pass"),
    ("reliability: 0.44", "reliability: 0", "out of range", "recruiting.steps.on-site.reliability"),
    ("reliability: 0.44", "reliability: 1", "out of range", "recruiting.steps.on-site.reliability"),
    ("validity: 0.286", "validity: 1.2", "out of range", "recruiting.steps.on-site.validity"),
    ("sites: {office: 100%}", "sites: {}", "no site hires in this market", "Name the sites"),
    ("sites: {office: 100%}", "sites: {moon: 100%}", "moon", "office"),
    ("sites: {office: 100%}", "sites: {office: 80%}", "100%", "80%"),
    ("market: town, reach: 1%", "market: town", "either reach or referrals", "Add reach"),
    (
      "reach: 1%", "reach: 1%, until: 2026-12-01", "ends before it begins",
      "recruiting.channels.boards.until"
    ),
    (", dispute: 1", "", "nobody is disputed at on-site", "if-disputed"),
    ("raters: 2", "raters: 1", "only two raters", "dispute"),
    ("if-disputed: on-site", "if-disputed: second", "comes after the first", "second"),
    ("pass: 50%", "pass: 50%, accept: 80%", "only the last step is an offer", "accept"),
    ("pass: 50%", "pass: 50%, best: 3", "two rules", "best"),
    (
      "pass: 50%", "criteria: {calm: {weight: 40%, validity: 0.3}}", "weights must make 100%",
      "criteria"
    ),
    ("accept: 70%", "best: 4", "the last step is the offer", "best"),
  ])
  func badFunnelsAreRefused(_ old: String, _ new: String, _ message: String, _ place: String)
    throws
  {
    let found = try problems(replacing: old, with: new)
    #expect(found.contains(message), "\(found)")
    #expect(found.contains(place), "\(found)")
  }

  @Test func partsBelongTogether() {
    let found = problems("recruiting: {steps: {offer: {}}}")
    #expect(found.contains("channels is missing") && found.contains("markets is missing"))
    #expect(problems("recruiting: {channels: {a: {market: m, reach: 1%}}}").contains("steps"))
  }

  /// A promise below what is given is none that anybody could break.
  @Test func aPromiseIsNotNegative() {
    #expect(problems("levers: {promise-gap: -10%}").contains("out of range"))
  }

  // MARK: - Fair screening

  @Test(arguments: [
    "steps: {resume: {school: 985}}", "steps: {resume: {criteria: {age: {weight: 100%}}}}",
    "steps: {院校: {pass: 50%}}", "steps: {性别: {pass: 50%}}", "steps: {年龄: {pass: 50%}}",
    "steps: {985: {pass: 50%}}", "steps: {gender: {pass: 50%}}",
    "steps: {resume: {criteria: {university: {weight: 100%, validity: 0.1}}}}",
    "steps: {resume: {title: 985 211}}", "steps: {resume: {title: {en: screen, zh: 院校筛选}}}",
    "steps: {resume: {criteria: {学校: {weight: 100%, validity: 0.1}}}}",
    "sex: male", "max-age: 35", "markets: {town: {people: 5, gender: all}}",
    "channels: {a: {market: town, reach: 1%, ages: 20}}", "steps: {resume: {double-211: yes}}",
  ])
  func nobodyIsScreenedBySchoolSexOrAge(_ recruiting: String) throws {
    do throws(Problems) {
      _ = try read(base + "\nrecruiting: {\(recruiting)}")
      Issue.record("was read")
    } catch {
      let refused = error.all.filter { $0.message.english.contains("nobody may be screened by") }
      let problem = try #require(refused.first, "\(error)")
      #expect(problem.place != nil)
      #expect(problem.message.chinese.contains("不得按"))
      let next = try #require(problem.next)
      #expect(next.english.contains("Source 002") && next.english.contains("2013"))
      #expect(next.chinese.contains("来源 002") && next.chinese.contains("教育部"))
    }
  }

  /// The level of education may be asked for; a page, an average and a college town are no such
  /// thing.
  @Test(arguments: [
    ("resume: {", "education-level: {"), ("resume: {", "学历: {"), ("resume: {", "homepage: {"),
    ("boards: {", "boards: {title: 大学城招聘会, "), ("boards: {", "college-fair: {"),
    ("town", "university-town"),
  ])
  func whatIsFairIsRead(_ old: String, _ new: String) throws {
    #expect(try problems(replacing: old, with: new) == "")
  }
}
