import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@Suite struct CreditTests {
  /// The headlines of everything wrong with the base and some lines more.
  private func problems(_ more: String, credits: String? = nil) -> [String] {
    let text =
      credits.flatMap { base(replacing: "slots: 10%", with: "eligibility: {credits: \($0)}") }
      ?? base
    return headlines(text + "\n" + more)
      .map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  private static let basics = "courses: {basics: {credits: 10, every: 13 weeks}}"

  @Test func allThatIsDeclaredIsSound() {
    #expect(Course.schema.faults == [])
    #expect(Study.schema.faults == [])
    #expect(SideRole.schema.faults == [])
  }

  @Test func whatIsSoundIsAccepted() throws {
    let text = try #require(base(replacing: "slots: 10%", with: "eligibility: {credits: 10}"))
    let scenario = try read(
      text + """

        courses:
          basics: {credits: 10, every: 13 weeks, from: 2027-02-03, pass: 60% to 80%}
          senior: {credits: 20, on: [03-31, 09-30], tiers: [senior], lecturer: "8,000 CNY"}
        study: {stages: {training: 0}, time: own}
        side-roles: {trainer: {posts: 3 to 6, tiers: [senior], credits: 10, learners: 5}}
        levers: {study-prize: 300 CNY}
        """)
    #expect(
      scenario.courses[0].value.dates(from: scenario.start, before: scenario.start + 364).map(\.iso)
        == ["2027-02-03", "2027-05-05", "2027-08-04", "2027-11-03"])
    #expect(abs(scenario.courses[0].value.examsPerYear - 365.25 / 91) < 1e-12)
    #expect(scenario.courses[1].value.examsPerYear == 2)
    let again = try Scenario.schema.read(Scenario.schema.write(scenario))
    #expect(again.sideRoles[0].value.learners == 5)
    #expect(again.study.time == .own)
  }

  @Test(arguments: [
    ("courses: {basics: {credits: 10}}", "courses.basics: a course needs dates of exams"),
    (
      "courses: {basics: {credits: 10, every: 13 weeks, on: [02-01]}}",
      "courses.basics.every: exams are held on days of the year or every so often, not both"
    ),
    (
      "courses: {basics: {credits: 10, on: [02-01], from: 2027-02-01}}",
      "courses.basics.from: from is the first exam of a series"
    ),
    (
      "courses: {basics: {credits: 10, every: 13 weeks, from: 2028-02-01}}",
      "courses.basics.from: the first exam is outside the forecast"
    ),
    (
      "courses: {basics: {credits: 10, on: [01-03]}}",
      "courses.basics.on: no exam falls within the forecast"
    ),
    (
      "courses: {basics: {credits: 10, every: 13 weeks, pass: 120%}}",
      "courses.basics.pass: out of range"
    ),
    ("courses: {basics: {credits: 0, every: 13 weeks}}", "courses.basics.credits: out of range"),
    (
      "courses: {basics: {credits: 10, every: 13 weeks, taught-by: trainer}}\n"
        + "side-roles: {trainer: {posts: 3}}",
      "courses.basics.taught-by: holders of this role teach nobody, so that nobody could sit the "
        + "exam"
    ),
    ("side-roles: {trainer: {posts: 0}}", "side-roles.trainer.posts: out of range"),
    ("side-roles: {trainer: {pay: \"300 CNY/month\"}}", "side-roles.trainer: missing posts"),
    (
      "side-roles: {trainer: {posts: 3, time: 130%}}", "side-roles.trainer.time: out of range"
    ),
    (
      "side-roles: {trainer: {posts: 3, credits: 20}}\n" + basics,
      "side-roles.trainer.credits: more credits than all courses together can give"
    ),
    (
      "side-roles: {trainer: {posts: 3, knowledge: data}}\n" + basics,
      "side-roles.trainer.knowledge: no course is about this"
    ),
    (
      "side-roles: {trainer: {posts: 3, pay: \"300 EUR/month\"}}",
      "side-roles.trainer.pay: all money must be in one currency"
    ),
    ("levers: {study-prize: 300 CNY}", "levers.study-prize: there is nothing to study"),
    (
      "levers: {study-ranking: yes}\nstudy: {posted: []}\n" + basics,
      "levers.study-ranking: credits are never posted"
    ),
    ("study: {courses-per-year: -1}", "study.courses-per-year: out of range"),
  ])
  func badInputIsRefused(more: String, problem: String) {
    #expect(problems(more) == [problem])
  }

  /// A tier that no review leads to and nobody starts in; a family that has nobody.
  @Test func aCourseForNobodyIsRefused() throws {
    let text = try #require(
      base(replacing: "agent: {pay:", with: "trainee: {pay: \"3,000 CNY/month\"}\n  agent: {pay:"))
    // The first tier is that of newcomers, unless they are given one.
    let agents = text.replacing("size: 3", with: "tier: agent\n    size: 3")
    let course = "\ncourses: {basics: {credits: 10, every: 13 weeks, tiers: [trainee]}}"
    #expect(report(text + course) == "")
    #expect(
      report(agents + course).hasPrefix(
        """
        test.yaml:31:57: courses.basics.tiers: nobody is ever in a job family and a tier that this \
        is for
        """))
    let families = try #require(
      base(replacing: "  voice: {training", with: "  chat: {}\n  voice: {training"))
    #expect(
      report(
        families + "\ncourses: {basics: {credits: 10, every: 13 weeks, families: [chat]}}"
      ).contains("Name a job family that has people or classes."))
  }

  @Test func creditsThatNoCourseGivesAreRefused() {
    #expect(
      problems("", credits: "20")
        == ["reviews.to-senior.eligibility.credits: there is no course that gives credits"])
    let message =
      "reviews.to-senior.eligibility.credits: more credits than the courses can give to people of this tier"
    #expect(problems(Self.basics, credits: "20") == [message])
    #expect(problems(Self.basics, credits: "10") == [])
    // A course for those who are already there does not help those who want to come.
    let senior = "courses: {basics: {credits: 20, every: 13 weeks, tiers: [senior]}}"
    #expect(problems(senior, credits: "20") == [message])
  }
}
