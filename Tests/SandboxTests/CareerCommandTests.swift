import Foundation
import PhraseTesting
import Questions
import Sandbox
import Schema
import Simulation
import Testing
import Text

/// One person followed in a session.
@Suite struct CareerCommandTests {
  private let place: Place

  init() throws { place = try Place() }

  private func refusal(_ lines: [String]) throws -> Problem? {
    var session = try place.session()
    for line in lines.dropLast() {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
    }
    let refusal = session.perform(lines[lines.count - 1], in: place.environment).refusal
    #expect(refusal?.problems.all.count == 1)
    return refusal?.problems.all.first
  }

  @Test func aCareer() throws {
    var session = try place.session()
    let lines = [
      "career new old-hands number 20", "career step", "career choose", "career odds",
      "career choose skip to-star", "career choose", "career step 2 months", "career back",
      "career back", "career step 2 months", "career file", "career step 1 year", "career",
    ]
    try expectGolden(lines, "career.txt", in: place, &session)
  }

  @Test func aNumberAloneIsMonthsAndBackSaysWhatItTook() throws {
    var (short, long) = (try place.session(), try place.session())
    let begin = "career new old-hands number 20"
    #expect(
      place.transcript([begin, "career step 3"], &short)
        == place.transcript([begin, "career step 3 months"], &long)
        .replacing("step 3 months", with: "step 3"))
    let choice = [begin, "career choose skip to-star", "career back"]
    let back = place.transcript(choice, &short)
    #expect(back.contains("Taken back: skip to-star."))
  }

  @Test(arguments: [
    (["career"], "there is no career yet"),
    (["career step"], "there is no career yet"),
    (["career odds"], "there is no career yet"),
    (["career file"], "there is no career yet"),
    (["export text x career"], "there is no career yet"),
    (["career nwe"], "not understood"),
    (["career new nobody"], "no job family, class or group of that name"),
    (["career new number 500"], "nobody of that number"),
    (["career new number 0"], "not a number"),
    (["career new first second"], "not understood"),
    (["career new", "career step 5 bananas"], "not a length of time"),
    (["career new", "career step 0"], "not a length of time"),
    (["career new", "career odds now"], "more words than career odds takes"),
    (["career new", "career back"], "this is where the career begins"),
    (["career new old-hands", "career choose to fly"], "not on offer now"),
    (["career new old-hands", "career choose try to-star"], "not on offer now"),
    (
      ["career new old-hands number 20", "career step 1 year", "career step"],
      "the forecast ends on 5 Jul 2027"
    ),
    (
      ["career new old-hands number 20", "career step 1 year", "career odds"],
      "the forecast ends here"
    ),
    (["set intake {}", "career new"], "nobody starts in this scenario"),
    (["export text x.txt"], "there is no forecast yet"),
  ])
  func refusesWithTheNextStep(lines: [String], message: String) throws {
    let problem = try #require(try refusal(lines))
    #expect(problem.message == message)
    #expect(problem.next != nil || problem.expected != nil)
  }

  @Test func aRefusedLineLeavesTheCareerAsItWas() throws {
    var session = try place.session()
    _ = session.perform("career new", in: place.environment)
    let before = session.perform("career", in: place.environment).text
    for line in ["career step x", "career choose x", "career new x", "career back"] {
      #expect(session.perform(line, in: place.environment).refusal != nil)
    }
    #expect(session.perform("career", in: place.environment).text == before)
  }

  @Test func whoLeftDoesNotGoOn() throws {
    var session = try place.session()
    _ = session.perform("set stages.mature.leaving 90%/month", in: place.environment)
    _ = session.perform("career new old-hands number 20", in: place.environment)
    #expect(session.perform("career step 6 months", in: place.environment).text.contains("leaves"))
    for line in ["career step", "career odds"] {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal?.problems.all.first?.next?.contains("career back") == true, "\(line)")
    }
    #expect(session.perform("career choose", in: place.environment).refusal == nil)
    #expect(session.perform("career file", in: place.environment).text.contains(" left on "))
    #expect(session.perform("career back", in: place.environment).refusal == nil)
  }

  @Test func enterLivesAMonthAfterAStepAndDoesNothingElse() throws {
    var session = try place.session()
    #expect(session.perform("", in: place.environment).text == "")
    _ = session.perform("career new old-hands number 20", in: place.environment)
    #expect(session.perform("", in: place.environment).text.contains("1 Feb 2027"))
    #expect(session.perform(" ", in: place.environment).text.contains("1 Mar 2027"))
    _ = session.perform("show title", in: place.environment)
    #expect(session.perform("", in: place.environment).text == "")
    _ = session.perform("career step", in: place.environment)
    // Empty lines of a script mean nothing.
    #expect(session.perform("", number: 1, of: "script", in: place.environment).text == "")
    #expect(session.history.count { $0 == "career step" } == 3)
  }

  @Test func oddsCanBeStopped() throws {
    var session = try place.session()
    _ = session.perform("career new old-hands number 20", in: place.environment)
    for line in ["career odds", "career choose skip to-star"] {
      let reply = session.perform(line, in: place.hasty)
      #expect(reply.isInterrupted)
      #expect(reply.refusal == nil)
    }
    #expect(!session.perform("career odds", in: place.environment).isInterrupted)
    // The choice was not made.
    #expect(session.perform("career choose", in: place.environment).text.contains("skip to-star"))
  }

  @Test func tellsThatTheWorldWasChanged() throws {
    var session = try place.session()
    _ = session.perform("career new", in: place.environment)
    _ = session.perform("set title Mine", in: place.environment)
    let reply = session.perform("career step", in: place.environment)
    #expect(reply.text.contains("the world before its last change"))
  }

  @Test(arguments: Format.allCases) func theGrowthFileIsWritten(format: Format) throws {
    var session = try place.session()
    _ = session.perform("career new", in: place.environment)
    let reply = session.perform(
      "export \(format.rawValue) file career", in: place.environment)
    #expect(reply.refusal == nil)
    #expect(try place.read("file").contains("南楼 south"))
  }

  /// The words that need no career before them are asked again as well.
  @Test func aFileOfShortWordsIsReplayed() throws {
    var session = try place.session()
    let lines = [
      "career new old-hands number 20", "step", "step 2", "back", "export text life.txt career",
      "replay life.txt",
    ]
    for line in lines {
      let reply = session.perform(line, in: place.environment)
      #expect(reply.refusal == nil && !reply.isDifferent, "\(line): \(reply.text)")
    }
  }

  @Test func completes() throws {
    var session = try place.session()
    func words(_ line: String) -> [String] {
      session.complete(line, at: line.endIndex, in: place.environment).candidates.map(\.word)
    }
    #expect(words("career ") == ["new", "step", "odds", "choose", "file", "back"])
    #expect(words("career new ") == ["voice", "first", "old-hands", "number"])
    #expect(words("career new voice ") == ["number"])
    #expect(words("career step 3 ") == ["months", "weeks", "years"])
    #expect(words("career choose ") == [])
    _ = session.perform("career new old-hands number 20", in: place.environment)
    #expect(words("career choose ") == ["skip"])
    #expect(words("career choose skip ") == ["to-star"])
    #expect(words("export text x ") == ["career", "answer", "for", "over"])
  }
}
