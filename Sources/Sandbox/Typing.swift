import Schema
import Text
import Workforce

/// A line being typed, as completion sees it.
struct Typing: Sendable {
  let session: Session
  let environment: Environment
  let command: Command
  /// The words behind the name that are finished.
  let earlier: [String]
  /// The word being typed, as far as it is.
  let word: String

  var shape: Shape { Scenario.schema.shape }

  /// The scenario that the command is about.
  var scenario: Scenario? { session.scenario(for: command) }

  /// The paths of the scenario; one that goes on ends with a dot.
  var paths: [Completion] {
    guard let root = session.world?.root else { return [] }
    // A title is replaced by the name as soon as the path goes on behind it.
    let dot = word.lastIndex(of: ".").map(word.index(after:)) ?? word.startIndex
    let lead = ((try? shape.steps(String(word[..<dot]), in: root)) ?? []).map { $0 + "." }.joined()
    return shape.completions(ofPath: lead + word[dot...], in: root).map { candidate in
      let goesOn = !shape.completions(ofPath: candidate.word + ".", in: root).isEmpty
      // It was found by its name or its title, and stands for all that was typed.
      return Completion(
        candidate.word + (goesOn ? "." : ""), candidate.meaning, title: Phrase(written: word))
    }
  }

  /// What could be set at a path: the value there now, examples or names, and shifts of a number.
  func values(at path: String) -> [Completion] {
    guard let world = session.world else { return [] }
    let steps = (try? shape.steps(path, in: world.root)) ?? Node.steps(path)
    var values: [Completion] = []
    if let present = world.inEffect.value(at: steps) {
      values.append(Completion(present.typed, Phrase("now", "现值")))
    }
    if let shape = shape.at(steps), !shape.isMadeOfParts {
      values += self.shape.completions(at: steps, in: world.root)
      if (try? Scenario.schema.dial(at: steps, in: world.root)) != nil {
        // A sign sets what may be below 0.
        let by = shape.isSigned ? "by " : ""
        values += [
          Completion(by + "+10%", Phrase("a tenth more", "增加一成")),
          Completion(by + "-10%", Phrase("a tenth less", "减少一成")),
        ]
      }
    }
    var seen: Set<String> = []
    return values.filter { seen.insert($0.word).inserted }
  }

  /// Files and folders; of files those that end in one of `suffixes`, or all.
  func files(_ suffixes: [String] = []) -> [Completion] {
    let slash = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
    let (folder, name) = (word[..<slash], word[slash...])
    return Folder.entries(of: environment.path(String(folder))).filter { entry in
      entry.name.hasPrefix(name) && (!entry.name.hasPrefix(".") || name.hasPrefix("."))
        && (entry.isFolder || suffixes.isEmpty || suffixes.contains(where: entry.name.hasSuffix))
    }.map { Completion(folder + $0.name + ($0.isFolder ? "/" : "")) }
  }
}

extension Shape {
  /// Whether only parts of it can be typed.
  fileprivate var isMadeOfParts: Bool {
    switch self {
    case .record, .table, .list: true
    default: false
    }
  }
}
