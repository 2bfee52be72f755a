import Questions
import Schema
import Simulation
import Statistics
import Testing
import Workforce

@Suite struct SurveyTests {
  private func scenario(_ survey: String) throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        leaving: "6%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 200, "
          + "stages: {working: 100%}}}"
      ).replacing("seats: 50", with: "seats: 200, night-work: 30%") + "survey: \(survey)\n")
  }

  private func matrix(_ survey: String, control: Control = Control()) throws -> SurveyMatrix {
    SurveyMatrix(try scenario(survey), seed: 1, futures: 30, threads: 2, control: control)
  }

  @Test func weighsWhatCanBeChanged() throws {
    let matrix = try matrix("{}")
    #expect(
      Set(matrix.rows.map(\.driver)) == [.pay, .amenities, .recognition, .mentors, .nightWork])
    #expect(
      matrix.absent == [
        .bonus, .ceremonies, .ideaMarket, .promises, .workload, .growth, .poaching, .pressure,
      ])
    let weights = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.driver, $0.weight) })
    // By their effects: 1 % of pay on recognition does more than on pay, on pay more than on care.
    #expect(weights[.recognition]?.value ?? 0 > weights[.pay]?.value ?? 0)
    #expect(weights[.pay]?.value ?? 0 > weights[.amenities]?.value ?? 0)
    #expect(weights[.amenities]?.low ?? 0 > 0)
    // Nobody is new.
    #expect(weights[.mentors]?.value == 0)
    #expect(matrix.meanSatisfaction == nil)
    #expect(matrix.rows.allSatisfy { matrix.quadrant(of: $0) == nil })
    #expect(matrix.rows.map(\.weight.value) == matrix.rows.map(\.weight.value).sorted(by: >))
  }

  @Test func theStepOfPayIsItsElasticity() throws {
    let matrix = try matrix("{}")
    let pay = try #require(matrix.rows.first { $0.driver == .pay })
    // 1 % more pay takes 2 to 3 % off the hazard; of 200 people at 6 % a month over 60 weeks (and
    // nights on top) some 60 % to 70 % leave, so that a little less of that is seen.
    #expect((0.5...4).contains(pay.weight.value))
    let cost = try #require(pay.cost)
    #expect(cost.low > 0)
    let each = try #require(pay.perLeaver)
    #expect(abs(each.value - cost.value / pay.weight.value) < 1e-6 * each.value)
  }

  @Test func putsDriversIntoTheirQuadrants() throws {
    let matrix = try matrix("{recognition: 20%, night-work: 80%, amenities: 30%, mentors: 90%}")
    #expect(abs((matrix.meanSatisfaction ?? 0) - 0.55) < 1e-12)
    func quadrant(_ driver: Driver) -> SurveyMatrix.Quadrant? {
      matrix.rows.first { $0.driver == driver }.flatMap { matrix.quadrant(of: $0) }
    }
    #expect(quadrant(.recognition) == .fixFirst)
    #expect(quadrant(.mentors) == .possibleOverkill)
    #expect(quadrant(.amenities) == .lowPriority)
    #expect(quadrant(.pay) == nil)
    #expect(matrix.rows.first?.driver == .recognition)
  }

  @Test func askingChangesNothing() throws {
    let (silent, asked) = (try scenario("{}"), try scenario("{pay: 10%, growth: 90%}"))
    let outcomes = [silent, asked].map {
      Run(Plan($0), seed: 1, threads: 1).outcome(futures: 0..<5)
    }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test func aStopSaysSo() throws {
    let matrix = try matrix("{}", control: Control(stoppingAfter: 40))
    #expect(matrix.isPartial && matrix.rows.count < 5)
  }
}
