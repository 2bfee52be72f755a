import Schema
public import Text

/// One row of the table of commands: dispatch, help, completion and "did you mean" follow from it.
public struct Command: Sendable {
  /// Commands that belong together in help.
  public enum Group: String, CaseIterable, Sendable {
    /// What is simulated.
    case world
    /// What comes of it.
    case forecast
    /// What would come of something else.
    case whatIf = "what if"
    /// What becomes of one person.
    case people
    /// What its numbers rest on.
    case evidence
    /// The session itself.
    case session

    /// What help calls them.
    var title: Phrase {
      switch self {
      case .world: Phrase("world", "情景")
      case .forecast: Phrase("forecast", "预测")
      case .whatIf: Phrase("what if", "试算")
      case .people: Phrase("people", "人员")
      case .evidence: Phrase("evidence", "依据")
      case .session: Phrase("session", "会话")
      }
    }
  }

  /// What must be there before a command makes sense.
  enum Need: Sendable {
    case nothing, world, forecast
  }

  /// What is done for a call.
  typealias Action = @Sendable (inout Session, Call) throws(Refusal) -> Reply

  /// The word that calls it.
  public let name: String
  /// Where help lists it.
  public let group: Group
  /// What may follow the name.
  let syntax: Syntax
  /// What it does, in one line.
  public let summary: Phrase
  /// All else there is to know.
  public let details: Phrase
  /// Lines that work when typed one after the other into a session with a scenario.
  public let examples: [String]
  let need: Need
  /// A keyword with which it asks about the scenario as it stands, forecast or none.
  let aboutScenario: String?
  /// What its answer rests on, where it answers with numbers.
  let ground: Ground
  let action: Action

  init(
    _ name: String, _ group: Group, _ syntax: Syntax = .nothing, need: Need = .nothing,
    aboutScenario: String? = nil, ground: Ground = .nothing, summary: Phrase,
    details: Phrase = .empty, examples: [String],
    action: @escaping Action
  ) {
    (self.name, self.group, self.syntax, self.summary) = (name, group, syntax, summary)
    (self.details, self.examples, self.need) = (details, examples, need)
    (self.ground, self.action, self.aboutScenario) = (ground, action, aboutScenario)
  }

  /// Whether it does something with the last answer instead of giving one.
  var speaksOfAnswers: Bool { [Command.export, .source, .replay].map(\.name).contains(name) }

  /// What may follow the name; optional parts in brackets.
  public var usage: Phrase { syntax.usage }

  /// `set path value`
  public var grammar: Phrase {
    usage.isEmpty ? Phrase(written: name) : usage.map { "\(name) \($0)" }
  }
}
