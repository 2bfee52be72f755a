import Fitting
public import Report
public import Schema
public import Text
public import Workforce

/// A scenario that was loaded, and what was changed in it since. A value: undo keeps the old one.
public struct World: Sendable {
  /// The file, as the user named it.
  public let path: String
  /// What the files say, whatever was changed since.
  let loaded: Node
  /// The files' texts, for showing lines and for knowing them again.
  let sources: [SourceFile]
  /// What was found out while reading them, in sentences.
  public let notes: [Phrase]
  /// What they say with all changes.
  private(set) var root: Node
  /// The same, read.
  private var read: SharedScenario

  /// What the files say with all changes.
  public var scenario: Scenario { read.value }

  /// Reads a scenario file; every problem of it at once, and why it could not be played.
  public init(loading path: String, in environment: Environment) throws(Refusal) {
    do throws(Problems) {
      let file = try Loader().load(environment.path(path)).fittingHistories()
      read = SharedScenario(try Scenario.schema.read(file))
      (loaded, root, sources) = (file.root, file.root, file.sources)
      notes = file.notes
      self.path = path
      try checkPlayable()
    } catch {
      throw Refusal(error.naming(neighboursOf: path, in: environment), .scenario)
    }
  }

  /// Whether a path leads to one of the files that were read.
  public func wasRead(from path: String, in environment: Environment) -> Bool {
    sources.contains { Folder.isSame($0.name, environment.path(path)) }
  }

  /// The world with other contents, if they make a scenario that can be played.
  func changed(to root: Node) throws(Problems) -> World {
    var world = self
    world.read = SharedScenario(try Scenario.schema.read(root, sources: sources))
    world.root = root
    try world.checkPlayable()
    return world
  }

  /// A text as the file that was loaded would have it: with its line breaks and byte order mark.
  func inItsForm(_ text: String) -> String { sources.first?.inItsForm(text) ?? text }

  /// The problem at the place of what it is about, or of the nearest thing around that is written;
  /// at none where that is the whole file.
  func placed(_ problem: Problem) -> Problem {
    var problem = problem
    let steps = Node.steps(problem.path)
    problem.place =
      problem.place
      ?? steps.indices.reversed().lazy
      .compactMap { root.value(at: Array(steps[...$0]))?.place }.first
    return problem
  }

  /// The problem with a place in any case: of the whole file, if there is no nearer one.
  func placedInFile(_ problem: Problem) -> Problem {
    var problem = placed(problem)
    problem.place = problem.place ?? root.place
    return problem
  }

  /// What can be played and is hardly meant.
  public var warnings: [Problem] { scenario.warnings.map(placedInFile).filter { !isLaidOver($0) } }

  /// Whether a problem is of a value that one file lays over what another says: a class of the base
  /// that is not wanted is given the size 0, for there is no other way.
  private func isLaidOver(_ problem: Problem) -> Bool {
    let steps = Node.steps(problem.path)
    // A limit is no entry of its own beside others that one file lays over another's.
    guard steps.first != "recruiting" else { return false }
    let siblings = root.value(at: steps.dropLast())?.entries ?? []
    guard sources.contains(where: { $0.name == problem.place?.file }) else { return false }
    return siblings.contains { $0.value.place?.file != problem.place?.file }
  }

  /// What check says of it besides problems and warnings: of each remark what it is, and lines of
  /// what.
  public var remarks: [[Phrase]] {
    scenario.remarks(on: root, readFor: filesOfThisModel).map { remark in
      [Phrase("\(remark.sentence):", "\(remark.sentence)：")]
        + remark.lines.map(\.indented)
    }
  }

  /// The files that say of themselves that they were read for this model; where the one that was
  /// loaded does, it speaks for those that it extends.
  private var filesOfThisModel: Set<String> {
    func isRead(_ source: SourceFile) -> Bool {
      // A long history is no scenario, and not read as one.
      guard source.text.contains("model:") else { return false }
      let said = (try? Node(yaml: source.text, file: source.name))?.value(at: ["model"])?.text
      return said == "2"
    }
    let speaks = sources.first.map(isRead) ?? false
    return Set(sources.filter { speaks || isRead($0) }.map(\.name))
  }

  /// Its warnings as they are shown, but for those of a world before.
  func warningBlocks(beyond old: World? = nil) -> [Block] {
    let known = Set(old?.warnings.map(\.path) ?? [])
    let new = warnings.filter { !known.contains($0.path) }
    guard !new.isEmpty else { return [] }
    // What was just typed stands before the eyes.
    let told = new.map { problem in
      var problem = problem
      if problem.place?.file == Call.typed { problem.place = nil }
      return problem
    }
    return [.prose(Self.warning), .problem(Problems(told, in: sources).lines)]
  }

  private static let warning = Phrase(
    "This can be played, and is hardly meant:", "可以推演，但多半不是本意：")

  /// Its warnings as a document; empty where there are none.
  public var warningDocument: Document { Document(blocks: warningBlocks()) }

  /// What is in effect: the contents with every default.
  var inEffect: Node { Scenario.schema.shape.filling(root) }

  /// `Suqian phase 3 · 2 sites, 3 job families, 5 tiers · 104 weeks from 7 Dec 2026`
  public var summary: Phrase {
    let (title, start) = (scenario.title, scenario.start)
    let (sites, families) = (scenario.sites.count, scenario.families.count)
    let (tiers, weeks) = (scenario.tiers.count, scenario.weeks)
    return Phrase(
      """
      \(title) · \(sites, "site", "sites"), \(families, "job family", "job families"), \
      \(tiers, "tier", "tiers") · \(weeks, "week", "weeks") from \(start)
      """,
      "\(title) · \(sites) 个职场、\(families) 个岗位类别、\(tiers) 个职级 · 自 \(start) 起 \(weeks) 周")
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
    var problem = Problem(
      Phrase("there is no such file", "没有这个文件"), code: SchemaCode.cannotRead.code, found: path,
      near: near.map { folder + $0 })
    if near.isEmpty {
      problem.next = Phrase(
        "Name a scenario, such as Scenarios/small-team.yaml.",
        "请给出情景文件，例如 Scenarios/small-team.yaml。")
    }
    if path == "-" {
      problem.next = Phrase(
        "A scenario is not read from standard input: name a file.", "情景不能从标准输入读取，请给出文件名。")
    }
    return Problems([problem])
  }
}
