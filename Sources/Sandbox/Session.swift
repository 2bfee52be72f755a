public import Questions
import Report
import Schema
public import Text
import Workforce

/// A session in the sandbox: the world, its forecast, what was done and can be undone.
///
/// A value. It prints nothing and keeps nothing elsewhere: ``perform(_:in:)`` answers a line with
/// a ``Reply``, and a copy kept aside is the session as it was.
public struct Session: Sendable {
  /// The scenario with its changes; nil before one is loaded.
  public internal(set) var world: World?
  /// Whose luck the next run meets.
  public internal(set) var seed = Self.usualSeed
  static let usualSeed: UInt64 = 1
  /// The language that was chosen for answers; nil for that of the environment.
  public internal(set) var language: Language?
  /// How wide the user's terminal draws signs such as `·`; nil for what the environment says.
  public internal(set) var signs: SignWidth?
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
  /// The Monday from which on changes hold; nil where they hold all the time.
  var paused: Day?
  /// The line that tried it.
  var triedBy: String?
  /// Worlds that were given a name, in the order of their keeping.
  var kept: [Named<State>] = []
  /// The name of the state from which the present world goes on; nil where that is the file.
  var origin: String?
  var done: [Step] = []
  var undone: [Step] = []
  /// Files that were read beside those of scenarios.
  var read: Set<String> = []
  /// The contents of the world each time it was saved.
  var savedRoots: [Node] = []
  /// What was still unsaved when the user was last asked whether to leave.
  var asked: [Node] = []
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
    /// Where the world stood on its other side, if the line moved it.
    var standing: Standing?
  }

  /// Where a world stands: the Monday on which it is stopped, and the state from which it goes on.
  struct Standing: Sendable {
    var paused: Day?
    var origin: String?
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
  public var unsaved: Phrase? { loss(kept: lost.count - (changes > 0 ? 1 : 0)) }

  /// What is lost where the scenario is replaced; what was kept under a name stays.
  var unsavedChanges: Phrase? { loss(kept: 0) }

  /// Contents that are nowhere but in this session: those of the scenario, where it was changed
  /// since it was loaded or saved, and those of scenarios that were kept.
  var lost: [Node] {
    guard let world else { return [] }
    let others = kept.map(\.value.world.root).filter {
      $0 != world.root && $0 != world.loaded && !savedRoots.contains($0)
    }
    return (changes > 0 ? [world.root] : []) + others
  }

  /// How many changes of the scenario are in no file.
  private var changes: Int {
    guard let world else { return 0 }
    return ([world.loaded] + savedRoots).map { world.root.differences(from: $0).count }.min() ?? 0
  }

  private func loss(kept: Int) -> Phrase? {
    let changes = changes
    var lost: [Phrase] = []
    if changes > 0 { lost.append(Phrase("\(changes, "change", "changes")", "\(changes) 处改动")) }
    if kept > 0 {
      lost.append(Phrase("\(kept, "kept scenario", "kept scenarios")", "\(kept) 个保留的情景"))
    }
    guard !lost.isEmpty else { return nil }
    let were = changes + kept == 1 ? "was" : "were"
    return Phrase("\(lost.all) \(only: were) not saved", "\(lost.all)没有保存")
  }

  /// What the line editor asks with: `suqian-seats> `.
  public var prompt: String {
    let file = world?.path.split(separator: "/").last ?? "headcount"
    return "\(file.split(separator: ".").first ?? file)> "
  }

  /// What greets the user of a session.
  public var welcome: Phrase {
    let name = world?.summary ?? Phrase(verbatim: "Headcount")
    return Phrase("\(name). Type help or press Tab.", "\(name)。输入 help 或按 Tab 键。")
  }

  /// Changes of the world that are kept for undo.
  private static let mostSteps = 1000

  /// Replaces the world; undo brings the old one back.
  ///
  /// - Parameter standing: where the new one stands; nil where the old one stood.
  mutating func change(to world: World, by line: String, at standing: Standing? = nil) {
    done.append(turn(to: Step(line: line, world: world, standing: standing)))
    if done.count > Self.mostSteps { done.removeFirst() }
    undone = []
    tried = nil
  }

  /// Goes to the other side of a change, and tells how to go back.
  mutating func turn(to step: Step) -> Step {
    let here = Standing(paused: paused, origin: origin)
    let back = Step(line: step.line, world: world, standing: step.standing.map { _ in here })
    world = step.world
    if let standing = step.standing { (paused, origin) = (standing.paused, standing.origin) }
    return back
  }
}
