import Answers
import PhraseTesting
import Report
import Sandbox
import Testing
import Text

/// A plan says what it covers and what it does with the classes that are there.
@Suite struct PlanCoverageTests {
  private func lines(_ changes: [String], _ line: String) throws -> [String] {
    let place = try Place()
    var session = try place.session()
    for change in changes {
      #expect(session.perform(change, in: place.environment).refusal == nil)
    }
    return session.perform(line, in: place.environment).document.blocks.compactMap {
      switch $0 {
      case .heading(let text, _), .prose(let text): text.english
      default: nil
      }
    }
  }

  @Test func E1_theFirstLineSaysWhichPartIsCovered() throws {
    let lines = try lines(["set sites.south.seats-per-week 3"], "plan south confidence 80%")
    #expect(lines.first?.contains(" · 3 of 10 seats") ?? false, "\(lines)")
    #expect(lines[1].hasPrefix("This covers the 3 of 10 seats of south"), "\(lines)")
  }

  @Test func E1_aWholeBuildingIsNotSpokenOf() throws {
    for change in ["set sites.south.seats-per-week 40", "set title x"] {
      let lines = try lines([change], "plan south confidence 80%")
      #expect(!lines.joined().contains("This covers"), "\(lines)")
    }
  }

  @Test func B5_whatIsReplacedIsSaid() throws {
    let lines = try lines([], "plan south confidence 80%")
    #expect(lines.contains { $0.contains("replaces the file's own classes") }, "\(lines)")
    #expect(lines.contains { $0.contains("first, 12 people") }, "\(lines)")
  }

  @Test func E4_runSaysThatTheTimetableIsBeyondItsLimits() throws {
    let told = "it needs 2 rooms, and recruiting.rooms is 1"
    let changes = ["set recruiting.class-size 8", "set recruiting.rooms 1"]
    #expect(try lines(changes, "run 5").contains { $0.contains(told) })
    #expect(try !lines(changes, "run 5").contains { $0.contains("3 rooms") })
    #expect(try !lines(["set recruiting.rooms 2"], "run 5").contains { $0.contains("limits") })
  }
}
