import PhraseTesting
import Sandbox
import Testing
import Text

@Suite struct GoldenTests {
  private let place: Place

  init() throws { place = try Place() }

  private func expect(_ lines: [String], _ name: String) throws {
    var session = try place.session()
    try expectGolden(lines, name, in: place, &session)
  }

  @Test func help() throws {
    try expect(["help"] + Command.all.map { "help \($0.name)" }, "help.txt")
  }

  @Test func helpOnPaths() throws {
    try expect(
      ["help stages", "help sites.south.opening", "help intake.first.show-up"], "help-paths.txt")
  }

  @Test func helpOnMeasuresAndWords() throws {
    try expect(
      [
        "help leavers", "help moves", "help peak bonus", "help bonus", "help career step",
        "help xyzzy", "help 人员",
      ], "help-words.txt")
  }

  /// Who knows what a number is called and not where it stands is told where.
  @Test func pathsAreFoundByTheirEnd() throws {
    try expect(
      ["try peak-bonus 800 CNY", "try bonus 800 CNY", "set leaving 5%/month", "set zzz 3"],
      "paths.txt")
  }

  @Test func problems() throws {
    let lines = [
      "rnu", "load", "load \"a b", "load Scenarios/smal-team.yaml", "load Scenarios", "reload now",
      "set", "set stages", "set stages.novce.leaving 3%/month", "set stages.novice.leaving 3",
      "set stages.novice.leving 3%/month", "set sites.south.opening 2027-02-30",
      "set causes.pay.share 50%", "set sites.south.seats -200%", "set title +10%", "unset horizon",
      "unset about", "unset stges", "undo", "redo", "show stags", "show stages.novise",
      "run 0", "run 1.5", "run ten", "run 1000000000000", "run 10 sed 3", "run 10 seed",
      "run 10 seed -1", "more", "table", "plot", "export csv x.csv", "seed x", "help rnu",
      "help stages.novice.leving", "source nothing.txt", "save Scenarios/small-team.yaml",
      "save nowhere/x.yaml", "save .", "run 5", "table peple", "table people by cause",
      "table people by stge", "table people at nort", "table people every 0 weeks",
      "table people every", "plot needed by stage", "export cvs x.csv", "export csv nowhere/x.csv",
    ]
    try expect(lines, "problems.txt")
  }

  @Test func problemsOfAScenario() throws {
    try place.write(
      """
      title: Wrong
      start: 2027-01-05
      horizon: 26 wekes
      sites: {north: {seets: 30}}
      """, to: "wrong.yaml")
    try expect(["load wrong.yaml", "check wrong.yaml"], "scenario-problems.txt")
  }

  @Test func forecast() throws {
    try expect(
      [
        "run 50", "table ready at south every 4 weeks", "table leavers by cause every 13 weeks",
        "plot ready at south", "plot people by stage", "set sites.south.seats 12",
        "table every 26 weeks", "run",
        "more 50", "seed", "seed 7", "run",
      ], "forecast.txt")
  }

  @Test func world() throws {
    try expect(
      [
        "show", "show sites", "show sites.south.opening", "show sites.north.opening",
        "set stages.novice.leaving -20%", "set title \"A larger team\"",
        "set people.old-hands.count 40", "unset people.old-hands.inTier", "diff", "undo", "undo",
        "redo", "diff", "check", "reload", "diff", "undo", "diff", "history",
      ], "world.txt")
  }

  @Test(arguments: Format.allCases) func formats(format: Format) throws {
    var session = try place.session()
    _ = session.perform("run 20", in: place.environment)
    _ = session.perform("export \(format.rawValue) out", in: place.environment)
    // The beginning: the rest is more of the same.
    let lines = try place.read("out").replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    try expectGolden(
      lines.prefix(60).joined(separator: "\n"), "forecast.\(format.rawValue)")
  }

  @Test func whatIf() throws {
    try expect(
      [
        "try levers.peak-bonus 800 CNY",
        "set peaks {spring: {from: 02-01, to: 02-14, paid: 03-20}}",
        "try levers.peak-bonus 800 CNY", "keep as bonus-800", "diff",
        "try stages.novice.leaving -20%",
        "try title Other", "compare base bonus-800", "compare bonus-800 bonus", "compare base",
        "keep bonus", "keep as base", "try levers.amenities 60 EUR/month",
        "try effects.bonus.cliff much", "set levers.peak-bonus 30,000 CNY",
        "try effects.bonus.cliff 900%", "help levers", "help levers.peak-bonus",
        "help effects.bonus",
      ], "what-if.txt")
  }

  @Test func training() throws {
    try expect(
      [
        "set courses {basics: {credits: 10, on: [03-01], pass: 70%, cost: 100 CNY}}",
        "run 50", "table exams by tier", "try study.on no", "try study.courses-per-year 0.5",
        "try levers.study-prize 300 CNY",
        "set side-roles {trainer: {posts: 0}}", "set side-roles {trainer: {posts: 2}}",
        "set courses.basics.taught-by trainer", "set courses.basics.on [13-01]",
        "help study", "help side-roles",
      ], "training.txt")
  }

  @Test func goals() throws {
    try expect(
      [
        "goal leavers 8 by stages.novice.leaving", "run 60",
        "goal leavers 8 by stages.novice.leaving from 6%/month to 30%/month",
        "goal ready at south at opening 60% by intake.first.size from 4 to 20",
        "goal cost 3,000,000 by tiers.entry.pay", "goal leavers 1 by stages.novice.leaving",
        "goal leavers 8 by sites.south.seats", "goal leavrs 8 by stages.novice.leaving",
        "goal leavers 8 stages.novice.leaving x", "goal leavers many by stages.novice.leaving",
        "goal leavers 8% by stages.novice.leaving", "goal leavers 8 by stages.novce.leaving",
        "goal leavers 8 by title", "goal leavers 8 by reviews.to-star.slots from 10% to 10%",
        "goal leavers 8 by stages.novice.leaving from 1%/yr to 2%/yr",
        "goal leavers 8 by stages.novice.leaving from 1%/month",
        "goal ready at south at opning 95% by intake.first.size",
        "goal ready at north at opening 95% by intake.first.size",
        "goal leavers 8 by levers.peak-bonus", "goal required 8 by intake.first.size",
      ], "goal.txt")
  }

  @Test func explanations() throws {
    try expect(
      [
        "explain gap", "run 60", "explain gap", "explain opening south",
        "explain gap south 2027-05-12", "explain leaving", "explain", "explain nothing",
        "explain gap east", "explain gap 2030-01-01", "explain opening north",
        "explain leaving north", "set sites.south.seats 20", "explain opening", "run 1",
        "explain gap",
      ], "explain.txt")
  }

  @Test func surveyAndSensitivity() throws {
    try expect(
      [
        "run 100", "survey", "set survey {pay: 45%, recognition: 30%, growth: 60%}", "survey",
        "set survey {pay: 145%}", "set survey {wages: 45%}", "sensitivity leavers",
        "sensitivity ready at south at opening", "sensitivity leavers at noon",
        "sensitivity service-level", "run 50", "sensitivity leavers",
      ], "survey.txt")
  }

  @Test func jsonSchema() throws {
    try expectGolden(World.jsonSchema.text() + "\n", "schema.json")
  }
}
