import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text
import Workforce

/// States that are named, gone on from and returned to.
@Suite struct BranchTests {
  private let place: Place
  private var session: Session

  init() throws {
    place = try Place()
    session = try place.session()
  }

  private mutating func answer(_ line: String) -> Reply {
    session.perform(line, in: place.environment)
  }

  @discardableResult
  private mutating func text(_ line: String, _ language: Language = .english) -> String {
    answer(line).text(in: language)
  }

  /// The answer on one line, however wide the terminal is.
  private mutating func words(of line: String) -> String {
    text(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func words(_ line: String) -> [String] {
    session.complete(line, at: line.endIndex, in: place.environment).candidates.map(\.word)
  }

  /// A trainer stops the world in March, two groups decide each on a lever, and both are compared.
  @Test mutating func `a class decides`() throws {
    try expectGolden(
      [
        "run 30", "pause at 2027-03-01", "branch march", "try levers.pay-rise 5%",
        "set levers.pay-rise 5%", "branch group-a", "run", "back",
        "set levers.amenities 300 CNY/month",
        "branch group-b", "run", "branch", "compare group-a group-b", "compare march group-b",
        "back march", "set stages.novice.leaving -20%", "back group-a", "undo", "branch",
        "branch march", "branch base", "branch two words", "back nowhere", "back base", "back",
        "back",
      ], "branch.txt", in: place, &session)
  }

  @Test(arguments: ["run 40", "pause at 2027-03-01", "try levers.pay-rise 5%", "funnel", "cost"])
  func `a fork without a change is none`(line: String) throws {
    var (plain, forked) = (self, self)
    for common in ["set levers.amenities 20 CNY/month from 2027-02-01", "run 30"] {
      plain.text(common)
      forked.text(common)
    }
    for step in [
      "branch here", "set levers.pay-rise 9%", "branch dear", "back", "pause at 2027-05-03",
      "set stages.novice.leaving -20%", "back here", "branch again",
    ] {
      #expect(forked.answer(step).refusal == nil, "\(step)")
    }
    for language in Language.allCases {
      #expect(forked.text(line, language) == plain.text(line, language))
    }
  }

  @Test mutating func `the past of a fork is that of its base`() throws {
    text("run 30")
    let base = text("table leavers every 4 weeks").split(separator: "\n")
    text("pause at 2027-05-31")
    text("branch may")
    text("set stages.mature.leaving 30%/month")
    text("run 30")
    let fork = text("table leavers every 4 weeks").split(separator: "\n")
    let past = zip(base, fork).prefix { $0 == $1 }.map(\.0)
    #expect(past.contains { $0.contains("2027") } && past.count > 4 && past.count < base.count)
    text("back")
    #expect(text("run 30").contains("leavers"))
    #expect(text("table leavers every 4 weeks").split(separator: "\n") == base)
  }

  @Test mutating func `back goes up state by state`() throws {
    text("branch a")
    text("set levers.pay-rise 1%")
    text("branch b")
    text("set levers.pay-rise 2%")
    #expect(text("back").contains("Back at b"))
    #expect(text("back").contains("Back at a"))
    #expect(text("diff").contains("Nothing was changed"))
    #expect(text("back b").contains("What is left has the name a"))
    #expect(text("back b").contains("This is b"))
    #expect(text("back a", .chinese).contains("已回到 a"))
  }

  /// What has no name when another state is returned to is told, and undo has it.
  @Test mutating func `nothing is lost`() throws {
    text("pause at 2027-03-01")
    text("branch march")
    text("pause at 2027-05-03")
    text("set levers.pay-rise 5%")
    let changed = session.world?.scenario.later.map(\.value.set)
    let said = words(of: "back")
    #expect(said.contains("stopped on Monday, 1 Mar 2027"))
    #expect(
      said.contains("Left without a name: levers.pay-rise 5% from Monday, 3 May 2027 on"), "\(said)"
    )
    #expect(session.world?.scenario.later.isEmpty == true)
    #expect(text("undo").contains("taken back: back"))
    #expect(session.world?.scenario.later.map(\.value.set) == changed)
    // The day is again the one of then, and so is where it came from.
    #expect(text("set levers.mentors 20%").contains("from Monday, 3 May 2027 on"))
    text("undo")
    text("redo")
    text("undo")
    let tree = text("branch")
    #expect(tree.contains("base (now)") && tree.contains("march"))
    #expect(text("back").contains("Back at march"))
  }

  @Test mutating func `what is kept is a state, and what is loaded begins anew`() throws {
    text("try levers.pay-rise 5%")
    text("keep as rise")
    #expect(words(of: "back rise") == "Back at rise: levers.pay-rise nothing → 5%.")
    #expect(text("diff").contains("pay-rise"))
    text("set levers.mentors 20%")
    // Whoever replaces a state does not let it go on from itself.
    text("keep as rise")
    #expect(text("branch").split(separator: "\n").count { $0.contains("rise  ") } >= 1)
    #expect(text("back").contains("no state comes before it"))
    text("pause at 2027-03-01")
    text("branch march")
    text("reload")
    #expect(answer("back").refusal != nil)
    #expect(text("undo").contains("reload"))
    #expect(text("set levers.pay-rise 7%").contains("from Monday, 1 Mar 2027 on"))
    text("reload")
    #expect(words(of: "back march").contains("stopped on Monday, 1 Mar 2027"))
  }

  @Test(arguments: [
    (["back"], "there is nothing to go back to"), (["branch a", "back"], "no state comes before"),
    (["branch a", "branch a"], "this name is taken"),
    (["keep as a", "branch a"], "this name is taken"), (["branch base"], "not a name"),
    (["branch a b"], "more words than branch takes"), (["back a"], "no state of that name"),
    (["branch march", "back mrach"], "Did you mean march"),
    (["branch march", "back base"], "no state of that name"),
  ])
  func `what cannot be is refused`(lines: [String], why: String) throws {
    var copy = self
    for line in lines.dropLast() { #expect(copy.answer(line).refusal == nil) }
    let refusal = try #require(copy.answer(lines[lines.count - 1]).refusal)
    let said = Reply(refusal: refusal).text
    #expect(said.lowercased().contains(why.lowercased()), "\(said)")
    let problem = try #require(refusal.problems.all.first)
    #expect(problem.next != nil || problem.expected != nil)
    // In a script it has a place.
    let script = copy.session.perform(
      lines[lines.count - 1], number: 3, of: "class.txt", in: place.environment)
    #expect(script.refusal?.problems.all.first?.place?.line == 3)
  }

  /// While somebody is followed, back alone is that of the career.
  @Test mutating func `a career has its own back`() throws {
    text("branch before")
    text("set levers.pay-rise 5%")
    text("career new old-hands number 20")
    text("step")
    var other = session
    let back = other.perform("career back", in: place.environment)
    let short = answer("back")
    #expect(short.document.blocks.dropLast() == back.document.blocks.dropLast())
    #expect(text("diff").contains("pay-rise"))
    #expect(words("back ") == ["before"])
    #expect(text("back before").contains("Back at before"))
    #expect(words("ba") == ["back"])
  }

  @Test mutating func `tab knows the names`() throws {
    text("branch march")
    text("try levers.pay-rise 5%")
    text("keep as rise")
    #expect(words("back ") == ["march", "rise"])
    #expect(words("compare ") == ["base", "march", "rise"])
    #expect(words("bra") == ["branch"] && words("branch ") == [])
  }

  /// What is compared leads there again, in another session.
  @Test mutating func `a comparison of states can be asked again`() throws {
    for line in [
      "run 10", "pause at 2027-03-01", "branch march", "set levers.pay-rise 5%", "branch rise",
      "back", "set levers.mentors 20%",
    ] { text(line) }
    let reply = answer("compare rise march")
    let asked = try #require(reply.document.identity)
    var other = try place.session()
    let again = (asked.changes + asked.question).map { other.perform($0, in: place.environment) }
    #expect(again.last?.text == reply.text)
  }
}
