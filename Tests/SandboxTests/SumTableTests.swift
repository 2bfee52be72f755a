import Answers
import PhraseTesting
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// Tables of more than a week a row, further cuts, and attrition.
@Suite struct SumTableTests {
  private func played(_ lines: [String] = ["run 20"]) throws -> (Place, Session) {
    let place = try Place()
    var session = try place.session()
    for line in lines { _ = session.perform(line, in: place.environment) }
    return (place, session)
  }

  private func tables(_ line: String) throws -> [Table] {
    var (place, session) = try played()
    let reply = session.perform(line, in: place.environment)
    #expect(reply.refusal == nil, "\(reply.text)")
    return reply.document.blocks.compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  /// Rows of a flow add up to all weeks, whatever the step and whether it was recorded.
  @Test(arguments: [
    Step.weeks(1), .weeks(4), .weeks(26), .calendar(.month), .calendar(.quarter), .calendar(.year),
  ]) func E7_rowsAddUp(step: Step) throws {
    let forecast = try #require(try played().1.forecast)
    for (measure, cut, at) in [
      (Measure.leavers, [Dimension](), [Int]()), (.promotions, [.site], [1]),
      (.leavers, [.cause], [0]), (.leavers, [.site, .tier], [0, 0]), (.cost, [.site], [0]),
    ] {
      let timeline = try forecast.timeline(
        of: measure, cut: cut, places: [at], step: step, by: Player(seed: 1, threads: 2))
      #expect(timeline.futures == 20 && !timeline.isPartial)
      let sum = timeline.rows.reduce(0.0) { $0 + ($1.values[0]?.mean ?? 0) }
      let whole = try #require(timeline.whole.values[0]?.mean)
      #expect(abs(sum - whole) < 1e-6 * max(1, whole), "\(measure) \(step)")
    }
  }

  /// One split and one place at a time: the first is not dropped in silence.
  @Test(arguments: [
    "table attrition by stage by tier", "table people by stage by tier",
    "table attrition at north at south", "table people at north at south",
  ]) func D1_aSecondSplitIsRefused(line: String) throws {
    var (place, session) = try played()
    let reply = session.perform(line, in: place.environment)
    #expect(reply.firstProblem.hasSuffix("stands there twice"), "\(reply.text)")
  }

  /// The sentence under a run says the middle that its table says.
  @Test func D1_theSentenceIsOfTheTable() throws {
    var (place, session) = try played()
    let run = session.perform("run 20", in: place.environment).text
    let forecast = try #require(session.forecast)
    let turnover = try #require(forecast.attritionAtTheEnd(.turnover)).share
    let words = try #require(
      NumberFormat.share.text(
        turnover.p50 / 100, low: turnover.p10 / 100, high: turnover.p90 / 100))
    #expect(run.contains("is \(words)"))
  }

  /// Who is sent away stands apart from who goes: failing a test is one, a cause may be another.
  @Test func D1_theCauseSaysWhoseDecisionItIs() throws {
    var (place, session) = try played(["set causes.other.kind dismissed", "run 20"])
    let page = session.perform("table attrition by cause", in: place.environment).text
    #expect(page.contains("sent away (dismissed): "))
    #expect(page.contains("voluntary in all") && page.contains("dismissed in all"))
    let back = session.perform("set causes.other.kind voluntary", in: place.environment)
    #expect(back.refusal == nil)
  }

  /// Quotients do not add up: all weeks together are what the run has recorded.
  @Test func E7_allWeeksOfAQuotientAreThoseOfTheRun() throws {
    let forecast = try #require(try played().1.forecast)
    let timeline = try forecast.timeline(
      of: .costPerSeat, cut: [.site], places: [[0]], step: .weeks(5),
      by: Player(seed: 1, threads: 2))
    let series = try #require(
      forecast.compiled.layout.index(of: .costPerSeat, cut: [.site], at: [0]))
    let whole = forecast.summary(series, week: forecast.compiled.weeks)
    #expect(timeline.whole.values == [whole])
    let means = timeline.rows.compactMap { $0.values[0]?.mean }
    let mean = try #require(whole?.mean)
    #expect(try #require(means.min()) <= mean && mean <= #require(means.max()))
  }

  /// A stock of a month is that of the Monday after its last week.
  @Test func E7_aStockIsCountedAfterTheLastWeek() throws {
    let forecast = try #require(try played().1.forecast)
    let timeline = try forecast.timeline(
      of: .people, cut: [], places: [[]], step: .calendar(.month),
      by: Player(seed: 1, threads: 2))
    let people = try #require(forecast.compiled.layout.index(of: .people))
    #expect(timeline.rows[0].values[0] == forecast.summary(people, week: 0))
    for row in timeline.rows.dropFirst() {
      let end = try #require(row.stretch).weeks.upperBound
      #expect(row.values[0] == forecast.summary(people, week: end))
      let thursday = forecast.compiled.monday(of: end - 1) + 3
      let date = thursday.date
      #expect(row.stretch?.name == .month(date.month, of: date.year))
    }
  }

  @Test func E7_wordsOfATable() throws {
    for line in [
      "table leavers every month", "table leavers every quarter", "table leavers every year",
      "table promotions every 26 weeks", "table leavers every 1 month", "table leavers every week",
      "table people at south by tier every month", "table cost every 3 months",
      "table cost-per-seat every quarter", "table leavers at north by cause",
      "plot people at south by tier", "plot leavers at south by cause", "plot attrition",
      "table attrition", "table attrition at south by family every quarter",
      "table attrition by cause", "table attrition by stage", "table attrition by tier",
    ] {
      var (place, session) = try played()
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil && !reply.document.blocks.isEmpty, "\(line): \(reply.text)")
    }
    for line in [
      "table leavers every", "table leavers every 0 weeks", "table leavers every 5 months",
      "table leavers every day", "table leavers every month or so", "table needed by tier",
      "table attrition at nowhere", "table attrition by luck", "table attrition at",
      "table attrition of north",
    ] {
      var (place, session) = try played()
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal?.problems.all.first?.place?.column ?? 1 > 1, "\(line)")
    }
  }

  @Test func E7_partsAreMarked() throws {
    let table = try #require(try tables("table leavers every month").first)
    let names = table.rows.map { $0[0] }
    #expect(
      names.last.map { if case .text(let text) = $0 { text.english } else { "" } } == "all weeks")
    let first = try #require(names.first)
    // The small team starts on 4 Jan 2027: a whole month.
    #expect(first == .text(Phrase(english: "2027-01", chinese: "2027年1月")))
    let steps = try #require(try tables("table leavers every 20 weeks").first)
    #expect(steps.rows.count == 3)
    guard case .text(let part) = steps.rows[1][0] else { return #expect(Bool(false)) }
    #expect(part.contains("(6/20)"))
  }

  /// A line under the first table, with what the table says.
  @Test func D1_runSaysHowManyLeave() throws {
    let place = try Place()
    var session = try place.session()
    let text = session.perform("run 20", in: place.environment).text
      .replacing("\n", with: " ")
    #expect(text.contains("Turnover in the 26 weeks is "))
    #expect(text.contains("leavers ÷ mean head count"))
    let forecast = try #require(session.forecast)
    let found = try #require(forecast.attritionAtTheEnd(.turnover)).share
    #expect(text.contains("a year at that pace"))
    let again = try AttritionTable(
      AttritionTable.Request(step: .weeks(52)), of: forecast, by: Player(seed: 1, threads: 1))
    #expect(again.summary(.turnover, stretch: 0) == found)
  }

  /// What was played again is stopped like anything else, and nothing is answered of nothing.
  @Test func E7_itCanBeStopped() throws {
    for line in ["table leavers by cause every 3 weeks", "table attrition by site"] {
      var (place, session) = try played()
      let reply = session.perform(line, in: place.hasty)
      #expect(reply.isInterrupted && reply.refusal == nil, "\(line)")
    }
  }
}
