import PhraseTesting
import Sandbox
import Testing
import Text

/// What a planner must not overlook in a forecast.
@Suite struct PlacesTests {
  private func text(_ lines: [String]) throws -> String {
    let place = try Place()
    var session = try place.session()
    return place.transcript(lines, &session)
  }

  @Test func morePeopleThanPlacesAreSpokenOf() throws {
    let told = "has 12 places and more people than that"
    #expect(try !text(["run 5"]).contains("more people than that"))
    #expect(try text(["set sites.north.seats 12", "run 5"]).contains("north \(told)"))
  }

  @Test func E7_aTableSaysWhatItsRowsAre() throws {
    let told = "a row is the sum of its weeks"
    #expect(try text(["run 5", "table leavers every 4 weeks"]).contains(told))
    #expect(try !text(["run 5", "table leavers every 1 weeks"]).contains(told))
    let together = "a row is of all its weeks together"
    #expect(try text(["run 5", "table cost-per-seat every 4 weeks"]).contains(together))
  }
}
