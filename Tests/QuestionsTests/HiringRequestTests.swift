import Questions
import Schema
import Testing
import Workforce

@Suite struct HiringRequestTests {
  private func problem(
    _ request: HiringRequest, opening: String = "2027-03-15"
  ) throws -> Problem? {
    let scenario = try Samples.scenario(Samples.building(opening: opening))
    do throws(Problem) {
      _ = try HiringPlan(request, in: scenario, seed: 1, futures: 10, checks: 10, threads: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test func refusesASiteThatIsNotThere() throws {
    let problem = try #require(try problem(HiringRequest("knew")))
    #expect(problem.message == "no site of that name")
    #expect(problem.near == ["new"])
  }

  @Test(arguments: [0, 1, 1.2, -0.1, 0.999, .nan])
  func refusesAConfidenceThatNobodyCanHave(confidence: Double) throws {
    let problem = try #require(try problem(HiringRequest("new", confidence: confidence)))
    #expect(problem.message == "no plan for that confidence")
    #expect(problem.expected == "1% to 99.5%")
  }

  @Test(arguments: [0, -1, 1.01, .nan])
  func refusesAShareThatIsNone(share: Double) throws {
    let problem = try #require(try problem(HiringRequest("new", ready: share)))
    #expect(problem.message == "not a share of the places")
  }

  @Test func refusesASiteThatIsOpen() throws {
    #expect(try problem(HiringRequest("old"))?.message == "the site is open already")
    let opened = try problem(HiringRequest("new"), opening: "2027-01-04")
    #expect(opened?.message == "the site is open already")
    #expect(opened?.path == "sites.new.opening")
  }

  @Test func refusesAnOpeningAfterTheForecast() throws {
    var scenario = try Samples.scenario(Samples.building())
    scenario.sites[0].value.opening = Day("2029-01-01")
    let late = scenario
    let problem = #expect(throws: Problem.self) {
      try HiringPlan(HiringRequest("new"), in: late, seed: 1, threads: 1)
    }
    #expect(problem?.message == "the site opens after the forecast has ended")
  }

  @Test(arguments: [
    [Named("vioce", 1.0)], [Named("voice", 0.0)], [Named("voice", -1.0)],
    [Named("voice", .infinity)], [Named("voice", 1.0), Named("voice", 2.0)],
  ])
  func refusesAMixThatIsNone(mix: [Named<Double>]) throws {
    #expect(try problem(HiringRequest("new", mix: mix)) != nil)
  }

  @Test(arguments: [
    ("{market: 0}", "recruiting.market"), ("{class-size: 5}", "recruiting.least-class"),
    ("{budget: 5 EUR}", "recruiting.budget"),
    ("{cost-per-hire: 5 EUR}", "recruiting.cost-per-hire"),
    ("{budget: 5}", "recruiting.budget"), ("{seat-cost: 5 EUR/month}", "recruiting.seat-cost"),
    ("{lead-time: -1 weeks}", "recruiting.lead-time"), ("{romms: 2}", "recruiting.romms"),
  ])
  func refusesRecruitingThatIsWrong(recruiting: String, path: String) throws {
    let problems = #expect(throws: Problems.self) {
      try Samples.scenario(Samples.building(recruiting: recruiting))
    }
    #expect(problems?.all.map(\.path) == [path])
  }
}
