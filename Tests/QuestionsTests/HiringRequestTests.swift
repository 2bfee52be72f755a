import PhraseTesting
import Questions
import Schema
import Testing
import Text
import Workforce

@Suite struct HiringRequestTests {
  /// What is wrong with a request, in few futures.
  private func fault(
    _ request: HiringRequest, opening: String = "2027-03-15"
  ) throws -> HiringRequest.Fault? {
    let scenario = try Samples.scenario(Samples.building(opening: opening))
    do throws(HiringPlan.Failure) {
      _ = try HiringPlan(
        request, in: scenario, futures: 10, checks: 10, by: Player(seed: 1, threads: 1))
      return nil
    } catch {
      guard case .request(let fault) = error else { return nil }
      return fault
    }
  }

  @Test func refusesASiteThatIsNotThere() throws {
    #expect(try fault(HiringRequest("knew")) == .noSite("knew", among: ["new", "old"]))
  }

  @Test(arguments: [0, 1, 1.2, -0.1, 0.999, .nan])
  func refusesAConfidenceThatNobodyCanHave(confidence: Double) throws {
    guard case .confidence = try fault(HiringRequest("new", confidence: confidence)) else {
      Issue.record("\(confidence) is planned for")
      return
    }
    #expect(HiringRequest.confidences == 0.01...0.995)
  }

  @Test(arguments: [0, -1, 1.01, .nan])
  func refusesAShareThatIsNone(share: Double) throws {
    guard case .share = try fault(HiringRequest("new", ready: share)) else {
      Issue.record("\(share) is planned for")
      return
    }
  }

  @Test func refusesASiteThatIsOpen() throws {
    let start = try Samples.scenario(Samples.building()).start
    #expect(try fault(HiringRequest("old")) == .isOpen(site: "old", start: start))
    let opened = try fault(HiringRequest("new"), opening: start.iso)
    #expect(opened == .isOpen(site: "new", start: start))
  }

  @Test func refusesAnOpeningAfterTheForecast() throws {
    var scenario = try Samples.scenario(Samples.building())
    let late = try #require(Day("2029-01-01"))
    scenario.sites[0].value.opening = late
    do throws(HiringPlan.Failure) {
      _ = try HiringPlan(HiringRequest("new"), in: scenario, by: Player(seed: 1, threads: 1))
      Issue.record("planned")
    } catch {
      guard case .request(let fault) = error else { throw error }
      #expect(fault == .opensTooLate(site: "new", opening: late))
    }
  }

  @Test(arguments: [
    [Named("vioce", 1.0)], [Named("voice", 0.0)], [Named("voice", -1.0)],
    [Named("voice", .infinity)], [Named("voice", 1.0), Named("voice", 2.0)],
  ])
  func refusesAMixThatIsNone(mix: [Named<Double>]) throws {
    #expect(try fault(HiringRequest("new", mix: mix)) != nil)
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
