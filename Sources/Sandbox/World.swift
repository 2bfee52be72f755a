import Fitting
import Schema
import Text
public import Workforce

/// A scenario that was loaded, and what was changed in it since. A value: undo keeps the old one.
public struct World: Sendable {
  /// The file, as the user named it.
  public let path: String
  /// What the files say, whatever was changed since.
  let loaded: Node
  /// The files' texts, for showing lines and for knowing them again.
  let sources: [SourceFile]
  /// What they say with all changes.
  private(set) var root: Node
  /// The same, read.
  public private(set) var scenario: Scenario

  /// Reads a scenario file; every problem of it at once.
  public init(loading path: String, in environment: Environment) throws(Refusal) {
    do throws(Problems) {
      let file = try Loader().load(environment.path(path)).fittingHistories()
      scenario = try Scenario.schema.read(file)
      (loaded, root, sources) = (file.root, file.root, file.sources)
      self.path = path
    } catch {
      throw Refusal(error.naming(neighboursOf: path, in: environment), .scenario)
    }
  }

  /// Whether a path leads to one of the files that were read.
  public func wasRead(from path: String, in environment: Environment) -> Bool {
    sources.contains { Folder.isSame($0.name, environment.path(path)) }
  }

  /// The world with other contents, if they make a scenario.
  func changed(to root: Node) throws(Problems) -> World {
    var world = self
    world.scenario = try Scenario.schema.read(root, sources: sources)
    world.root = root
    return world
  }

  /// What is in effect: the contents with every default.
  var inEffect: Node { Scenario.schema.shape.filling(root) }

  /// `Suqian phase 3 · 2 sites, 3 job families, 5 tiers · 104 weeks from 7 Dec 2026`
  public var summary: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(scenario.sites.count, "site", "sites"),
      count(scenario.families.count, "job family", "job families"),
      count(scenario.tiers.count, "tier", "tiers"),
    ]
    return scenario.title + " · " + parts.joined(separator: ", ")
      + " · \(count(scenario.weeks, "week", "weeks")) from \(scenario.start.words)"
  }
}

extension Problems {
  /// Where there is no such file, the names of files beside it that may be meant.
  fileprivate func naming(neighboursOf path: String, in environment: Environment) -> Problems {
    let file = environment.path(path)
    guard sources.isEmpty, all.count == 1, !Folder.exists(file) else { return self }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = Folder.entries(of: environment.path(folder)).map(\.name).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    let near = Spelling.nearest(to: String(path.dropFirst(folder.count)), among: names)
    var problem = Problem("there is no such file", found: path, near: near.map { folder + $0 })
    if near.isEmpty { problem.next = "Name a scenario, such as Scenarios/small-team.yaml." }
    if path == "-" { problem.next = "A scenario is not read from standard input: name a file." }
    return Problems([problem])
  }
}
