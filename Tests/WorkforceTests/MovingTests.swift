import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What changed its meaning since model 1 is told once.
@Suite struct MovingTests {
  private static let channel = """

    demand:
      calls: {family: voice, sites: {office: 100%}, contacts: 900/week, growth: 1%/month, FROM}
    service: {voice: {handle-time: 4 minutes, shrinkage: {leave: 10%}}}
    levers: {peak-bonus: 800 CNY, pay-rise: 5%}
    peaks: {singles-day: {from: 11-01, to: 11-12, paid: 12-15}}
    """

  private func lines(_ more: String, replacing old: String = "FROM", with new: String) throws
    -> [String]
  {
    let root = try Node(yaml: base + more.replacing(old, with: new), file: "test.yaml")
    return try Scenario.schema.read(root).remarks(on: root).flatMap { $0.lines.map(\.english) }
  }

  /// The fields that a line names.
  private func fields(_ lines: [String]) -> [String] {
    lines.flatMap { $0.prefix { $0 != ":" }.split(separator: ",").map { $0.filter { $0 != " " } } }
  }

  @Test func fieldsOfTheFileAreNamed() throws {
    #expect(
      fields(try lines(Self.channel, with: "from: 2027-03-01")) == [
        "service.voice.shrinkage", "demand.calls.growth", "levers.peak-bonus", "levers.pay-rise",
        "demand.calls.growth", "levers.pay-rise",
      ])
  }

  /// A channel that is there from the start grows as it did.
  @Test func growthIsNamedWhereItsChannelBeginsLater() throws {
    let named = fields(try lines(Self.channel, with: "noise: 0%"))
    #expect(named.count { $0 == "demand.calls.growth" } == 1)
  }

  /// A file that says that it was read is silent; what another lays over it is told.
  @Test func itIsSilentWhereItWasRead() throws {
    let first = try Node(yaml: base, file: "base.yaml")
    let second = try Node(yaml: "levers: {pay-rise: 5%}", file: "test.yaml")
    guard case .table(let all) = first.content, case .table(let more) = second.content else {
      return
    }
    let root = Node(.table(all + more))
    let scenario = try Scenario.schema.read(root)
    let told = scenario.remarks(on: root, readFor: ["base.yaml"]).flatMap {
      $0.lines.map(\.english)
    }
    #expect(Set(fields(told)) == ["levers.pay-rise"])
    #expect(scenario.remarks(on: root, readFor: ["base.yaml", "test.yaml"]).isEmpty)
    #expect(headlines(base + "\nmodel: 3").count == 1)
  }
}
