import Answers
import PhraseTesting
import Questions
import Report
import Sandbox
import Simulation
import Testing
import Text
import Workforce

/// What `plot` draws says the same as `run` and `table`.
@Suite struct PlotTests {
  private func fans(_ words: [String], _ session: Session) throws -> [Fan] {
    let forecast = try #require(session.forecast)
    func word(after preposition: String) -> String? {
      words.firstIndex(of: preposition).map { words[$0 + 1] }
    }
    let selection = Selection(
      try #require(Measure(named: words[0])),
      site: try word(after: "at").flatMap { try forecast.scenario.index(of: $0, along: .site) },
      by: word(after: "by").flatMap { name in Dimension.allCases.first { $0.name == name } })
    return try #require(selection.recordedPlot(of: forecast)).blocks.compactMap {
      guard case .chart(.fan(let fan)) = $0 else { return nil }
      return fan
    }
  }

  @Test func aStockEndsWithTheCloseAndAFlowWithItsLastWeek() throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("run 20", in: place.environment)
    let forecast = try #require(session.forecast)
    let compiled = forecast.compiled

    let stock = try #require(fans(["ready", "at", "south"], session).first)
    let south = try #require(try forecast.scenario.index(of: "south", along: .site))
    let series = compiled.layout.index(of: .ready, cut: [.site], at: [south])
    let close = try #require(series.flatMap { forecast.summary($0, week: compiled.weeks) })
    let end = try #require(stock.points.last)
    #expect(end.date == compiled.monday(of: compiled.weeks).iso)
    #expect([end.p10, end.p50, end.p90] == [close.p10, close.p50, close.p90])
    #expect(stock.references.map(\.values.count) == [compiled.weeks + 1])

    let flow = try #require(fans(["leavers"], session).first)
    #expect(flow.points.count == compiled.weeks)
    #expect(flow.points.last?.date == compiled.monday(of: compiled.weeks - 1).iso)
  }

  @Test func moreThanTwoSeriesAreDrawnSmall() throws {
    let place = try Place()
    var session = try place.session()
    _ = session.perform("run 5", in: place.environment)
    #expect(try fans(["people", "by", "stage"], session).map(\.isSmall) == [true, true, true])
    #expect(try fans(["people", "by", "site"], session).map(\.isSmall) == [false, false])
  }
}
