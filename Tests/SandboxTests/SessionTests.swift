import Answers
import Foundation
import PhraseTesting
import Questions
import Report
import Sandbox
import Schema
import Simulation
import Testing
import Text
import Workforce

@Suite struct SessionTests {
  private func set(_ session: inout Session, _ line: String, _ place: Place) {
    let reply = session.perform(line, in: place.environment)
    #expect(reply.refusal == nil, "\(line): \(reply.text)")
  }

  @Test func aRefusedLineChangesNothing() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 10", place)
    let before = place.transcript(["diff", "show", "table people"], &session)
    for line in [
      "set sites.south.seats many", "unset start", "load nothing.yaml", "run x", "seed y",
      "nonsense",
      "set causes.pay.share 10%",
    ] {
      #expect(session.perform(line, in: place.environment).refusal != nil)
    }
    #expect(place.transcript(["diff", "show", "table people"], &session) == before)
    #expect(!session.isStale)
  }

  @Test func undoGoesBackThroughEverything() throws {
    let place = try Place()
    var session = Session()
    set(&session, "load \(Place.small)", place)
    set(&session, "set sites.south.seats 12", place)
    set(&session, "unset sites.south.target", place)
    set(&session, "reload", place)
    #expect(session.perform("diff", in: place.environment).text.contains("Nothing was changed"))
    set(&session, "undo", place)
    #expect(session.perform("diff", in: place.environment).text.contains("sites.south.target"))
    for _ in 0..<3 { set(&session, "undo", place) }
    #expect(session.world == nil)
    #expect(
      session.perform("undo", in: place.environment).firstProblem == "there is nothing to undo")
    for _ in 0..<4 { set(&session, "redo", place) }
    #expect(session.perform("redo", in: place.environment).refusal != nil)
    // A new change ends what could be done again.
    set(&session, "undo", place)
    set(&session, "set sites.south.seats 13", place)
    #expect(session.perform("redo", in: place.environment).refusal != nil)
  }

  @Test func aForecastIsStaleUntilTheWorldIsAsItWas() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 10", place)
    #expect(session.perform("table", in: place.environment).text.contains("before this") == false)
    set(&session, "set sites.south.seats 12", place)
    #expect(session.isStale)
    #expect(session.perform("table", in: place.environment).text.contains("before this"))
    #expect(session.perform("more", in: place.environment).refusal != nil)
    set(&session, "undo", place)
    #expect(!session.isStale)
    set(&session, "more", place)
    #expect(session.forecast?.futures == 20)
  }

  @Test func aStoppedRunGoesOnToTheSameAnswer() throws {
    let place = try Place(watch: { control, _ in
      Thread.detachNewThread {
        while control.done == 0 { usleep(50) }
        control.stop()
      }
      return {}
    })
    var session = try place.session()
    let stopped = session.perform("run 4000 seed 3", in: place.environment)
    #expect(stopped.isInterrupted)
    #expect(stopped.refusal == nil)
    let part = try #require(session.forecast)
    #expect((1..<4000).contains(part.futures))
    #expect(stopped.text.contains("stopped: "))
    let patient = Environment(threads: 1, folder: place.folder)
    #expect(!session.perform("more", in: patient).isInterrupted)
    var unbroken = try place.session()
    _ = unbroken.perform("run 4000 seed 3", in: patient)
    let identity = Identity(model: 1)
    #expect(session.forecast?.json(identity) == unbroken.forecast?.json(identity))
  }

  @Test func aRunStoppedAtOnceKeepsTheForecastBefore() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 10", place)
    let reply = session.perform("run 20", in: place.hasty)
    #expect(reply.isInterrupted)
    #expect(session.forecast?.futures == 10)
  }

  @Test(arguments: [
    "goal leavers 8 by stages.novice.leaving", "explain gap", "explain leaving", "survey",
    "sensitivity leavers",
  ]) func aQuestionStoppedAtOnceSaysSo(line: String) throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 100", place)
    let reply = session.perform(line, in: place.hasty)
    #expect(reply.isInterrupted)
    #expect(reply.refusal == nil)
    #expect(reply.text.lowercased().contains("stopped"))
  }

  /// No answer draws a conclusion from futures that were not played.
  @Test(arguments: [
    "plan south", "try levers.pay-rise 5%", "survey", "explain leaving", "explain gap",
    "goal leavers 8 by stages.novice.leaving", "sensitivity leavers", "run 50",
  ]) func E2_whatWasStoppedAtOnceClaimsNothing(line: String) throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 100", place)
    let reply = session.perform(line, in: place.hasty)
    #expect(reply.isInterrupted && reply.text.lowercased().contains("stopped"))
    let claims = ["nobody need be hired", "what binds", "nothing that is counted", "0 influences"]
    for claim in claims + ["fix first:", "nothing weighs", "keeps people"] {
      #expect(!reply.text.lowercased().contains(claim), "\(reply.text)")
    }
  }

  /// One future tells no difference: that is not the same as none.
  @Test func E2_oneFutureIsNotSaidToChangeNothing() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "run 1", place)
    let reply = session.perform("try levers.pay-rise 5%", in: place.environment)
    #expect(!reply.text.contains("Nothing that is counted"))
    #expect(reply.text.contains("Two futures at least"))
  }

  @Test func theEndOfWatchingIsToldOnce() throws {
    let place = try Place()
    var session = try place.session()
    let counter = Counter()
    let watched = Environment(
      threads: 2, folder: place.folder,
      watch: { _, futures in
        counter.add(futures)
        return { counter.add(1000) }
      })
    _ = session.perform("run 7", in: watched)
    #expect(counter.value == 1007)
    _ = session.perform("more 5", in: watched)
    #expect(counter.value == 2012)
  }

  @Test func savesWhatCanBeLoaded() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "set title \"新楼: new\"", place)
    set(&session, "set sites.south.seats 12", place)
    set(&session, "save 新楼.yaml", place)
    let saved = session.world?.scenario.title
    set(&session, "load 新楼.yaml", place)
    #expect(session.world?.scenario.title == saved)
    #expect(session.prompt == "新楼> ")
    #expect(session.perform("show sites.south.seats", in: place.environment).text.contains("12"))
  }

  @Test func neverWritesOverTheScenario() throws {
    let place = try Place()
    var session = try place.session()
    let before = try place.read(Place.small)
    for path in [Place.small, "./" + Place.small, place.folder + Place.small] {
      #expect(session.perform("save \(path)", in: place.environment).refusal != nil)
    }
    set(&session, "run 5", place)
    #expect(session.perform("export text \(Place.small)", in: place.environment).refusal != nil)
    set(&session, "save copy.yaml", place)
    set(&session, "load copy.yaml", place)
    // undo would go back to it.
    #expect(session.perform("export text \(Place.small)", in: place.environment).refusal != nil)
    #expect(try place.read(Place.small) == before)
  }

  @Test func savesOverWhatItSavedAndOverNothingElse() throws {
    let place = try Place()
    var session = try place.session()
    try place.write("precious", to: "other.yaml")
    let refused = session.perform("save other.yaml", in: place.environment)
    #expect(refused.firstProblem.hasPrefix("not written: there is a file of that name"))
    #expect(try place.read("other.yaml") == "precious")
    set(&session, "save new.yaml", place)
    set(&session, "save new.yaml", place)
    set(&session, "run 5", place)
    let first = session.perform("export csv out.csv", in: place.environment)
    #expect(!first.text.contains("replaced"))
    let second = session.perform("export csv out.csv", in: place.environment)
    #expect(second.text.contains("the file of that name was replaced"))
  }

  @Test func exportsTheLastAnswerOfWhicheverCommand() throws {
    let place = try Place()
    var session = try place.session()
    let nothing = session.perform("export html a.html answer", in: place.environment)
    #expect(nothing.firstProblem == "nothing was answered yet")
    set(&session, "run 5", place)
    set(&session, "plot people", place)
    set(&session, "export html a.html answer", place)
    let page = try place.read("a.html")
    #expect(page.contains("<svg") && page.contains("people"))
    // Not what export itself said.
    set(&session, "export html b.html answer", place)
    #expect(try place.read("b.html") == page)
    let unknown = session.perform("export text c.txt anwser", in: place.environment)
    #expect(unknown.refusal != nil)
    #expect(unknown.text.contains("answer"))
  }

  @Test func tellsWhatIsNotSaved() throws {
    let place = try Place()
    var session = try place.session()
    #expect(session.unsaved == nil)
    set(&session, "set sites.south.seats 12", place)
    #expect(session.unsaved == "1 change was not saved")
    set(&session, "save mine.yaml", place)
    #expect(session.unsaved == nil)
    set(&session, "set title Mine", place)
    let reply = session.perform("load \(Place.small)", in: place.environment)
    #expect(reply.text.contains("1 change was not saved: undo brings back"))
    #expect(session.unsaved == nil)
    set(&session, "undo", place)
    #expect(session.perform("EXIT", in: place.environment).text == "")
    #expect(session.isOver)
    #expect(session.unsaved == "1 change was not saved")
  }

  @Test func peopleStayWhole() throws {
    let place = try Place()
    var session = try place.session()
    set(&session, "set people.old-hands.count 24", place)
    let reply = session.perform("set people.old-hands.count +10%", in: place.environment)
    #expect(reply.text == "people.old-hands.count: 24 → 26, rounded\n")
    #expect(
      session.perform("set people.old-hands.count 24.5", in: place.environment).refusal != nil)
    set(&session, "set intake.first.varies poisson", place)
    set(&session, "set intake.first.size 2.5", place)
    #expect(session.perform("set intake.first.varies none", in: place.environment).refusal != nil)
  }

  @Test func aRefusedChangeIsPlacedInTheCommand() throws {
    let place = try Place()
    var session = try place.session()
    for line in [
      "unset title", "unset causes.pay", "set causes.pay.share 1%", "unset sites.south",
    ] {
      let reply = session.perform(line, number: 1, of: "script", in: place.environment)
      let places = (reply.refusal?.problems.all ?? []).map(\.place?.file)
      #expect(!places.isEmpty && places.allSatisfy { $0 == "script" }, "\(line): \(reply.text)")
    }
  }

  @Test func quotesAndSpaces() throws {
    let place = try Place()
    try FileManager.default.copyItem(
      atPath: place.folder + Place.small, toPath: place.folder + "a 'b' 小组.yaml")
    var session = Session()
    set(&session, "load \"a 'b' 小组.yaml\"", place)
    // The space of a Chinese keyboard.
    set(&session, "set\u{3000}sites.south.seats\u{3000}12", place)
    set(&session, "   ", place)
    set(&session, "# nothing", place)
    #expect(session.history.count == 2)
  }

  @Test(.timeLimit(.minutes(1))) func absurdSizesAreRefusedBeforeTheyAreTried() throws {
    // What should be refused but is not would be stopped at once.
    let place = try Place(watch: { control, _ in
      control.stop()
      return {}
    })
    var session = try place.session()
    set(&session, "set people.old-hands.count 200,000", place)
    let first = "site: south, family: voice, date: 2027-02-01, size: 20000, every: 1 day"
    let crowd = session.perform("set intake.first {\(first)}", in: place.environment)
    #expect(crowd.firstProblem == "too many people for one future")
    let long = session.perform("run 10,000,000", in: place.environment)
    #expect(long.firstProblem == "too much to play")
    #expect(session.perform("run 1000000000000", in: place.environment).refusal != nil)
  }

  @Test func welcomes() throws {
    let place = try Place()
    #expect(Session().welcome == "Headcount. Type help or press Tab.")
    #expect(
      try place.session().welcome
        == "小组 Small team · 2 sites, 1 job family, 2 tiers · 26 weeks from 4 Jan 2027"
        + ". Type help or press Tab.")
    #expect(try place.session().prompt == "small-team> ")
    #expect(Session().prompt == "headcount> ")
  }
}

/// A number that closures may share.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var sum = 0
  var value: Int { lock.withLock { sum } }
  func add(_ number: Int) { lock.withLock { sum += number } }
}
