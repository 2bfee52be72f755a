import PhraseTesting
import Schema
import Testing
import Text

@Suite struct EditingTests {
  private static let yaml = """
    name: Leeds
    seats: 240
    holidays: [25 Dec, 1 Jan]
    tiers:
      front: {headcount: 200}
    """
  private let site: Node
  private let shape = Site.schema.shape

  init() throws { site = try Node(yaml: Self.yaml, file: "site.yaml") }

  private func set(_ path: String, _ text: String) throws(Problem) -> Node {
    try site.setting(Node.steps(path), to: Node(flow: text, file: "set"), shape: shape)
  }

  @Test func setsByPath() throws {
    #expect(try set("seats", "300").value(at: ["seats"])?.text == "300")
    #expect(
      try set("tiers.front.headcount", "5").value(at: ["tiers", "front", "headcount"])?.text == "5")
    #expect(try set("holidays.2", "1 May").value(at: ["holidays"])?.flow == "[25 Dec, 1 May]")
    #expect(
      try set("holidays.3", "1 May").value(at: ["holidays"])?.flow == "[25 Dec, 1 Jan, 1 May]")
    #expect(try set("tiers.expert", "{headcount: 3}").value(at: ["tiers"])?.entries?.count == 2)
    #expect(try set("pilot.headcount", "3").value(at: ["pilot"])?.flow == "{headcount: 3}")
  }

  @Test func partsOfADefaultAreSetInIt() throws {
    #expect(
      try set("training.mean", "10 days").value(at: ["training"])?.flow
        == "{mean: 10 days, sd: 3 days}")
  }

  @Test func refusesWhatDoesNotExist() {
    func problem(_ path: String, _ text: String) -> Problem? {
      do throws(Problem) {
        _ = try set(path, text)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem("seets", "1")?.near == ["seats"])
    #expect(problem("seets", "1")?.path == "seets")
    #expect(problem("tiers.frnt.headcount", "1")?.near == ["front"])
    #expect(problem("tiers.frnt.headcount", "1")?.path == "tiers.frnt.headcount")
    #expect(problem("tiers.frnt", "5")?.message == "no such name")
    #expect(problem("holidays.4", "x")?.expected == "a number from 1 to 3")
    #expect(problem("holidays.0", "x")?.message == "no such position")
    #expect(problem("name.x", "x")?.message == "no part x here")
  }

  @Test func removes() throws {
    #expect(
      try site.removing(["tiers", "front", "headcount"]).value(at: ["tiers"])?.flow == "{front: {}}"
    )
    #expect(try site.removing(["holidays", "1"]).value(at: ["holidays"])?.flow == "[1 Jan]")
    #expect(try site.removing(["seats"]).value(at: ["seats"]) == nil)
    #expect(throws: Problem.self) { try site.removing(["night"]) }
    #expect(throws: Problem.self) { try site.removing([]) }
  }

  @Test func tellsDifferences() throws {
    let other = try set("tiers.front.headcount", "5").removing(["seats"])
      .setting(["night"], to: Node("yes"), shape: shape)
    let differences = other.differences(from: site)
    #expect(
      differences == [
        Difference("seats", before: Node("240"), after: nil),
        Difference("tiers.front.headcount", before: Node("200"), after: Node("5")),
        Difference("night", before: nil, after: Node("yes")),
      ])
    #expect(site.differences(from: site).isEmpty)
  }

  @Test func turnsANumber() throws {
    let seats = try Site.schema.dial(at: ["seats"], in: site)
    #expect(seats.amount == 240)
    #expect(try seats.changed(by: .factor(1.1)).node == Node("264"))
    #expect(try seats.read(Node("1,000")) == 1000)
    #expect(seats.write(300.4) == Node("300"))
    #expect(seats.write(6000) == nil)
    #expect(seats.write(.infinity) == nil)
    #expect(throws: Problem.self) { try seats.changed(by: .factor(100)) }
    #expect(throws: Problem.self) { try seats.read(Node("many")) }
  }

  @Test func turnsADefaultAndWhatLiesDeep() throws {
    let leaving = try Site.schema.dial(at: ["leaving"], in: site)
    #expect(try leaving.changed(by: .factor(0.8)).node == Node("24%/yr"))
    #expect(try Site.schema.dial(at: ["tiers", "front", "headcount"], in: site).amount == 200)
  }

  @Test(arguments: [
    "name", "tiers", "holidays.1", "nothing", "pilot.headcount", "tiers.x.headcount", "",
  ])
  func turnsOnlyNumbers(path: String) {
    let problem = #expect(throws: Problem.self) {
      try Site.schema.dial(at: Node.steps(path), in: site)
    }
    #expect(problem?.path == path)
  }

  @Test func overlaysMergeTablesOnly() throws {
    let base = try Node(yaml: "a: {x: 1, y: [1, 2]}\nb: 1", file: "base")
    let top = try Node(yaml: "a: {y: [3], z: 4}\nc: 5", file: "top")
    let both = base.overlaid(with: top)
    #expect(both.flow == "{a: {x: 1, y: [3], z: 4}, b: 1, c: 5}")
    #expect(both.value(at: ["a", "x"])?.place?.file == "base")
    #expect(both.value(at: ["a", "y"])?.place?.file == "top")
  }
}
