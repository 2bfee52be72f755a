import PhraseTesting
import Questions
import Sandbox
import Simulation
import Testing
import Text
import Workforce

/// The programme of `energy-team.yaml` reaches what its source reports, under the assumptions that
/// stand in the file.
@Suite struct EnergyTeamTests {
  @Test func theProgrammeReachesWhatIsReported() throws {
    let path = Place.package + "Scenarios/energy-team.yaml"
    let with = try World(loading: path, in: Environment(threads: 2)).scenario
    var without = with
    without.programme?.on = false
    let comparison = try Comparison(
      without, with, futures: 40, by: Player(seed: 1, threads: 2))
    func difference(
      _ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []
    ) throws -> Comparison.Difference {
      let series = try #require(comparison.compiled.layout.index(of: measure, cut: cut, at: at))
      return try #require(comparison.difference(series, week: comparison.compiled.weeks))
    }
    let service = try difference(.serviceLevel, [.family], [0])
    #expect(service.second > 98 && service.second - service.first > 10 && service.isTold)
    let resolution = try difference(.resolution)
    #expect(resolution.second > 90 && resolution.second - resolution.first > 3 && resolution.isTold)
    let handleTime = try difference(.handleTime)
    #expect(abs(handleTime.first - handleTime.second - 67) < 5)
    let satisfaction = try difference(.satisfaction)
    #expect(satisfaction.second - satisfaction.first > 2 && satisfaction.isTold)
    let leavers = try difference(.leavers)
    #expect(leavers.second < 0.85 * leavers.first && leavers.isTold)
  }
}
