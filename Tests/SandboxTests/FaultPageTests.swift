import Foundation
import PhraseTesting
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// Every number of a fault has a page whose wrong example gives this number and no other, and whose
/// right one gives none.
@Suite struct FaultPageTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.write(
      String(contentsOfFile: Place.package + "Scenarios/small-team.yaml", encoding: .utf8),
      to: "small-team.yaml")
  }

  /// Faults that no text of a few lines shows; each has a test of its own elsewhere, or below.
  private static let told = [
    "E103", "E309", "E310", "E311", "E313", "E422", "E515", "E516", "E522",
  ]

  @Test(arguments: FaultCatalogue.all.map(\.code.description)) func examplesAreTrue(code: String)
    throws
  {
    let page = try #require(FaultCatalogue.all.first { $0.code.description == code }).page
    #expect(try codes(of: page.wrong) == (Self.told.contains(code) ? [] : [code]))
    #expect(try codes(of: page.right) == [])
  }

  @Test func numbersAreUniqueAndInOrder() {
    let codes = FaultCatalogue.all.map(\.code.description)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[EW][1-9][0-9]{2}/) != nil })
    for (_, page) in FaultCatalogue.all {
      #expect(page.title.chinese != page.title.english && page.meaning.english.hasSuffix("."))
      #expect(page.meaning.chinese.hasSuffix("。"), "\(page.meaning.chinese)")
    }
  }

  @Test func onlyWhatCannotBeShownIsTold() {
    let told = FaultCatalogue.all.filter { if case .told = $0.page.wrong { true } else { false } }
    #expect(told.map(\.code.description) == Self.told)
  }

  @Test func aFileInUTF16HasANumber() throws {
    try Data([0xFF, 0xFE, 0x61, 0x00]).write(to: URL(filePath: place.folder + "wide.yaml"))
    #expect(codes { try World(loading: "wide.yaml", in: place.environment) } == ["E103"])
  }

  @Test(arguments: ["E120", "e120", "[E120]"]) func helpShowsThePage(word: String) throws {
    var session = try place.session()
    let told = place.transcript(["help \(word)"], &session)
    #expect(told.contains("E120: A field that does not exist"), "\(told)")
    #expect(told.contains("horizn: 52 weeks"))
  }

  @Test func aProblemEndsWithItsNumber() throws {
    try place.write("extends: small-team.yaml\nhorizn: 52 weeks\n", to: "example.yaml")
    let refusal = #expect(throws: Refusal.self) {
      try World(loading: "example.yaml", in: place.environment)
    }
    let lines = try #require(refusal).problems.lines
    #expect(
      lines.first?.english.hasSuffix("example.yaml:2:1: horizn: unknown field [E120]") == true)
    #expect(lines.first?.chinese.hasSuffix("没有这个字段 [E120]") == true)
  }

  // MARK: - Trying examples

  private func codes(_ load: () throws -> World) -> Set<String> {
    do {
      return Set(try load().warnings.compactMap(\.code?.description))
    } catch let refusal as Refusal {
      return Set(refusal.problems.all.map { $0.code?.description ?? "none" })
    } catch {
      Issue.record(error)
      return []
    }
  }

  private func codes(of example: FaultPage.Example) throws -> Set<String> {
    switch example {
    case .told: return []
    case .scenario(let text):
      // As one file: what one file lays over another is warned of less.
      let small = try Node(yaml: place.read("small-team.yaml"), file: "small-team.yaml")
      let whole = (try? Node(yaml: text, file: "")).map { small.overlaid(with: $0).yaml }
      try place.write(whole ?? "extends: small-team.yaml\n\(text)\n", to: "example.yaml")
    case .file(let text): try place.write(text, to: "example.yaml")
    case .commands(let lines): return try codes(of: lines)
    case .table(let text):
      try place.write(goingOn(text), to: "contacts.csv")
      return try codes(of: ["fit demand contacts.csv"])
    }
    return codes { try World(loading: "example.yaml", in: place.environment) }
  }

  private func codes(of lines: [String]) throws -> Set<String> {
    var session = try Session(loading: "small-team.yaml", in: place.environment)
    var found: Set<String> = []
    for (index, line) in lines.enumerated() {
      let problems = session.perform(line, in: place.environment).refusal?.problems.all ?? []
      #expect(problems.isEmpty || index == lines.count - 1, "\(problems)")
      found.formUnion(problems.map { $0.code?.description ?? "none" })
    }
    return found
  }

  /// A table whose … stands for 400 more days like those before it.
  private func goingOn(_ text: String) throws -> String {
    guard text.hasSuffix("…\n") else { return text }
    let rows = text.split(separator: "\n").dropFirst().dropLast().map { $0.split(separator: ",") }
    let last = try #require(rows.last.flatMap { Day($0[0]) })
    let more = (0..<400).map { index in
      let values = rows[index % rows.count].dropFirst().joined(separator: ",")
      return "\((last + (index + 1)).iso),\(values)\n"
    }
    return text.dropLast(2) + more.joined()
  }
}
