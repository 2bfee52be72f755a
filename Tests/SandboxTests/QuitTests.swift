import PhraseTesting
import Sandbox
import Schema
import Testing
import Text

/// Leaving with something unsaved, where somebody can be asked.
@Suite struct QuitTests {
  private let place: Place
  private let asking: Environment

  init() throws {
    place = try Place()
    var environment = place.environment
    environment.asks = true
    asking = environment
  }

  /// What `quit` says after some lines; nil where it leaves.
  private func question(after lines: [String]) throws -> String? {
    var session = try place.session()
    for line in lines {
      let reply = session.perform(line, in: asking)
      #expect(reply.refusal == nil || line == "quit", "\(line): \(reply.text)")
    }
    let reply = session.perform("quit", in: asking)
    #expect(session.isOver == (reply.refusal == nil))
    return reply.refusal?.problems.all.first?.message.english
  }

  @Test(arguments: [
    [], ["set about x", "undo"], ["set about x", "save a.yaml"], ["set about x", "quit"],
    ["set about x", "reload"], ["career new", "career step"], ["keep as same"],
    ["set about x", "save a.yaml", "set about y", "save b.yaml", "undo"],
    ["set about \"Made for tests\""],
  ])
  func G9_leavesWhereNothingIsLost(lines: [String]) throws {
    #expect(try question(after: lines) == nil)
  }

  @Test(arguments: [
    (["set about x"], "1 change was not saved"),
    (["set about x", "set sites.south.seats 11"], "2 changes were not saved"),
    (["set about x", "save a.yaml", "set sites.south.seats 11"], "1 change was not saved"),
    (["set about x", "save a.yaml", "undo", "redo", "unset about"], "1 change was not saved"),
    (["set about x", "undo", "redo"], "1 change was not saved"),
    (["try levers.pay-rise 5%", "keep as five"], "1 kept scenario was not saved"),
    (["set about x", "quit", "set sites.south.seats 11"], "2 changes were not saved"),
    (["set about x", "quit", "show about"], "1 change was not saved"),
    (
      ["try levers.pay-rise 5%", "keep as five", "set about x"],
      "1 change and 1 kept scenario were not saved"
    ),
  ])
  func G9_asksWhereSomethingIs(lines: [String], message: String) throws {
    #expect(try question(after: lines) == message)
  }

  /// A script is left at once; whoever shows it says what is lost.
  @Test func G9_aScriptIsNotAsked() throws {
    var session = try place.session()
    _ = session.perform("set about x", in: place.environment)
    #expect(session.perform("quit", number: 2, of: "stdin", in: place.environment).refusal == nil)
    #expect(session.isOver)
    #expect(session.unsaved == "1 change was not saved")
  }

  /// A script that a person runs asks that person, and what stands behind it is not done.
  @Test func G9_aScriptRunByAPersonAsks() throws {
    try place.write("set about x\nquit\nset about y\n", to: "script")
    var session = try place.session()
    #expect(session.perform("source script", in: asking).firstProblem == "1 change was not saved")
    #expect(!session.isOver)
    #expect(session.perform("show about", in: asking).text == "about: x\n")
  }
}
