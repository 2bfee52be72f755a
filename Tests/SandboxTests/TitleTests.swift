import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

/// Things named by what their titles say. The small team's sites are 北楼 north and 南楼 south.
@Suite struct TitleTests {
  private let place: Place

  init() throws { place = try Place() }

  private func answer(_ line: String, after first: [String] = []) throws -> String {
    var session = try place.session()
    for line in first { #expect(session.perform(line, in: place.environment).refusal == nil) }
    var reply = session.perform(line, in: place.environment)
    // An answer is asked again as it was asked, whatever name stood in the line.
    reply.document.blocks.removeAll { block in
      if case .identity(_) = block { return true }
      return false
    }
    return reply.text
  }

  /// Each line says the same with the name in it.
  @Test(arguments: [
    ("table people at 南楼 every 13 weeks", "南楼", "south"),
    ("table people at \"南楼 SOUTH\"", "\"南楼 SOUTH\"", "south"),
    ("table people at Ｓｏｕｔｈ", "Ｓｏｕｔｈ", "south"),
    ("plot ready at 南楼", "南楼", "south"),
    ("staffing 北楼", "北楼", "north"), ("cost 北楼", "北楼", "north"),
    ("explain opening 南楼", "南楼", "south"), ("explain gap 北楼 2027-05-03", "北楼", "north"),
    ("explain leaving at 北楼", "北楼", "north"), ("explain leaving in 电话", "电话", "voice"),
    ("plan 南楼 ready 70% confidence 50%", "南楼", "south"),
    ("career new 电话", "电话", "voice"),
    ("show sites.南楼", "南楼", "south"), ("show stages.新人期.leaving", "新人期", "novice"),
    ("set sites.南楼.seats 12", "南楼", "south"), ("unset sites.南楼.target", "南楼", "south"),
    ("help sites.南楼.seats", "南楼", "south"), ("try tiers.一星.leaving 0.9", "一星", "star"),
    ("goal leavers 3 by stages.新人期.leaving", "新人期", "novice"),
    ("show people.old-hands.stages.新人期", "新人期", "novice"),
  ])
  func G13_aUniqueTitleNamesItsThing(line: String, title: String, name: String) throws {
    let run = ["run 20"]
    let named = try answer(line.replacing(title, with: name), after: run)
    // Full-width letters are taken as their twins, and that is said below.
    #expect(try answer(line, after: run).hasPrefix(named))
    #expect(try !answer(line, after: run).contains("expected:"))
  }

  @Test(arguments: [
    "table people at 楼", "cost 楼", "explain gap 楼", "plan 楼", "show sites.楼.seats",
    "set sites.楼.seats 12", "try sites.楼.seats 12",
    "goal ready at 楼 at opening 5 by intake.first.size",

    "explain leaving 楼", "unset sites.楼.target",
  ])
  func G13_anAmbiguousTitleIsRefusedWithTheCandidates(line: String) throws {
    let two = [
      "set sites.north.title \"北 楼\"", "set sites.south.title \"南 楼\"", "run 5",
    ]
    let answer = try answer(line, after: two)
    #expect(answer.contains("several are called so"))
    #expect(answer.contains("north") && answer.contains("south"))
  }

  @Test func G13_aTitleIsNoOthersName() throws {
    let taken = try answer("set sites.north.title South")
    #expect(taken.contains("the title is the name of south"), "\(taken)")
    let same = try answer(
      "set sites.north.title B", after: ["set sites.south.title b"])
    #expect(same.contains("has the same title"), "\(same)")
  }

  @Test func G13_wholeTitlesWinOverParts() throws {
    let parts = ["set sites.north.title 南楼", "set sites.south.title \"南楼 二\""]
    #expect(try answer("show sites.南楼.seats", after: parts) == "sites.north.seats: 30\n")
  }

  /// Chinese names are names: one that is part of another's title is still a new one.
  @Test func G13_aNewEntryIsNotTakenForAnOldOne() throws {
    let answer = try answer(
      "show sites.南楼.seats", after: ["set sites.南楼 {seats: 7}"])
    #expect(answer == "sites.南楼.seats: 7\n")
  }

  @Test(arguments: ["step", "step 3", "odds", "choose", "file", "back", "ODDS"])
  func G13_shortWordsWorkWhileACareerIsOpen(word: String) throws {
    let begin = ["career new old-hands number 20", "career step"]
    #expect(try answer(word, after: begin) == answer("career " + word, after: begin))
    let closed = try answer(word)
    // To go back is a command of its own where nobody is followed.
    let nobody = word == "back" ? "nothing to go back to" : "there is no career yet"
    #expect(closed.contains(nobody) && closed.contains("career new"))
    let help = try answer("help \(word.split(separator: " ")[0])")
    #expect(help.contains("growth file") || help.contains("help career"))
  }
}
