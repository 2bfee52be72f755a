public import Questions
import Report
import Schema

/// A session in the sandbox: the world, its forecast, what was done and can be undone.
///
/// A value. It prints nothing and keeps nothing elsewhere: ``perform(_:in:)`` answers a line with
/// a ``Reply``, and a copy kept aside is the session as it was.
public struct Session: Sendable {
  /// The scenario with its changes; nil before one is loaded.
  public internal(set) var world: World?
  /// Whose luck the next run meets.
  public internal(set) var seed: UInt64 = 1
  /// The lines that were given, without those that were refused.
  public internal(set) var history: [String] = []
  /// Whether the user has asked to leave.
  public internal(set) var isOver = false

  /// What was last shown, but for the words of `export` itself.
  var answered: Asked?
  var played: Played?
  /// The career that is followed.
  var lived: Lived?
  /// What an empty line stands for when a person types it: to go on with what was just done.
  var enter: String?
  /// What was last tried and not made.
  var tried: World?
  /// Worlds that were given a name, in the order of their keeping.
  var kept: [Named<World>] = []
  var done: [Step] = []
  var undone: [Step] = []
  /// Files that were read beside those of scenarios.
  var read: Set<String> = []
  /// The contents of the world when it was last saved.
  var savedRoot: Node?
  /// How many scripts run each other at the moment.
  var depth = 0

  /// A forecast and the world it was made of.
  struct Played: Sendable {
    var forecast: Forecast
    var world: World
  }

  /// One change of the world: the line that made it, and the world on its other side.
  struct Step: Sendable {
    var line: String
    var world: World?
  }

  /// An empty session.
  public init() {}

  /// A session with a scenario.
  public init(loading path: String, in environment: Environment) throws(Refusal) {
    world = try World(loading: path, in: environment)
  }

  /// The last forecast.
  public var forecast: Forecast? { played?.forecast }

  /// Whether the world was changed since the forecast was made.
  public var isStale: Bool { played.map { $0.world.root != world?.root } ?? false }

  /// What is lost by leaving now, such as `2 changes were not saved`; nil where nothing is.
  public var unsaved: String? {
    guard let world else { return nil }
    let count = world.root.differences(from: world.loaded).count
    guard count > 0, world.root != savedRoot else { return nil }
    return count == 1 ? "1 change was not saved" : "\(count) changes were not saved"
  }

  /// What the line editor asks with: `suqian-phase-3> `.
  public var prompt: String {
    let file = world?.path.split(separator: "/").last ?? "headcount"
    return "\(file.split(separator: ".").first ?? file)> "
  }

  /// What greets the user of a session.
  public var welcome: String {
    let hint = "type help or press Tab"
    return world.map { "\($0.summary) · \(hint)" } ?? "Headcount · \(hint)"
  }

  /// Changes of the world that are kept for undo.
  private static let mostSteps = 1000

  /// Replaces the world; undo brings the old one back.
  mutating func change(to world: World, by line: String) {
    done.append(Step(line: line, world: self.world))
    if done.count > Self.mostSteps { done.removeFirst() }
    undone = []
    tried = nil
    self.world = world
  }
}
