import PhraseTesting
import Sandbox
import Schema
import Testing
import Text

@Suite struct CompletionTests {
  private let place: Place
  private var session: Session

  init() throws {
    place = try Place()
    session = try place.session()
    _ = session.perform("run 5", in: place.environment)
    try place.write("", to: "小组 二.yaml")
    try place.write("", to: "小组.yaml")
  }

  private func words(_ line: String) -> [String] {
    session.complete(line, at: line.endIndex, in: place.environment).candidates.map(\.word)
  }

  private func meaning(_ line: String, _ word: String) -> String? {
    session.complete(line, at: line.endIndex, in: place.environment).candidates
      .first { $0.word == word }?.meaning.english
  }

  @Test func commands() {
    #expect(words("").count == Command.all.count)
    #expect(words("re") == ["reload", "redo", "replay"])
    #expect(meaning("r", "run") == "Play futures of the scenario and show the forecast")
    #expect(words("nonsense ") == [])
  }

  @Test func paths() {
    #expect(words("set st") == ["start", "stages.", "study."])
    #expect(words("show stages.") == ["stages.training.", "stages.novice.", "stages.mature."])
    #expect(words("set stages.novice.le") == ["stages.novice.length", "stages.novice.leaving"])
    #expect(
      meaning("set stages.novice.lea", "stages.novice.leaving")?.hasPrefix("Of those here") == true)
    #expect(words("help se").contains("set"))
    #expect(words("help sit") == ["sites."])
  }

  @Test func values() {
    #expect(words("set stages.novice.takes-contacts ") == ["yes", "no"])
    #expect(words("set intake.first.site ") == ["south", "north"])
    let rates = words("set stages.novice.leaving ")
    #expect(rates.first == "6% to 9%/month")
    #expect(rates.contains("+10%"))
    #expect(meaning("set stages.novice.leaving ", "6% to 9%/month") == "now")
    let line = "set stages.novice.leaving 6% t"
    let typed = session.complete(line, at: line.endIndex, in: place.environment)
    #expect(typed.typed == "6% t")
    #expect(typed.candidates.map(\.word) == ["6% to 9%/month"])
  }

  @Test func files() {
    #expect(words("load ") == ["Scenarios/", "\"小组 二.yaml\"", "小组.yaml"])
    #expect(words("load Sc") == ["Scenarios/"])
    #expect(words("load Scenarios/") == ["Scenarios/small-team.yaml"])
    #expect(words("load 小组.") == ["小组.yaml"])
    #expect(words("load \"小组 ") == ["\"小组 二.yaml\""])
    #expect(words("source g") == ["growth.txt"])
    #expect(words("export csv g") == ["growth.txt"])
  }

  @Test func selections() {
    #expect(words("table pe") == ["people"])
    #expect(meaning("plot pe", "people") == "people employed, on the week's Monday")
    #expect(words("table people ") == ["at", "by", "every"])
    #expect(words("table people at ") == ["north", "south"])
    #expect(meaning("table people at ", "south") == "南楼 south")
    #expect(words("table people by ") == ["site", "family", "stage", "tier"])
    #expect(words("table leavers by c") == ["cause"])
    #expect(words("table people every ") == ["1", "4", "13", "week", "month", "quarter", "year"])
    #expect(words("table people every month ") == [])
    #expect(words("table people every 4 ") == ["weeks", "months", "quarters", "years"])
    #expect(words("export ") == ["text", "markdown", "csv", "json", "html"])
  }

  @Test func G13_titlesAreCompletedToNames() {
    #expect(words("table people at 南") == ["south"])
    #expect(words("explain gap 北楼") == ["north"])
    #expect(words("plan 南") == ["south"])
    #expect(words("explain leaving 电") == ["voice"])
    #expect(words("career new 电话") == ["voice"])
    #expect(words("show sites.南") == ["sites.south."])
    #expect(words("set sites.南楼.se") == ["sites.south.seats", "sites.south.seats-per-week"])
    #expect(words("set sites.南楼.seats ").first == "10")
    // No word is found by its meaning alone.
    #expect(words("table people one") == [])
  }

  @Test mutating func G13_shortWordsAreCompletedWhileACareerIsOpen() {
    #expect(words("od") == [])
    _ = session.perform("career new", in: place.environment)
    #expect(words("od") == ["odds"])
    #expect(words("step ") == ["1", "3", "6", "12"])
    #expect(words("step 3 ") == words("career step 3 "))
  }

  @Test func theCursorMayStandInTheMiddle() {
    let line = "lo Scenarios"
    let cursor = line.index(line.startIndex, offsetBy: 2)
    let found = session.complete(line, at: cursor, in: place.environment)
    #expect(found.typed == "lo")
    #expect(found.candidates.map(\.word) == ["load"])
  }
}
