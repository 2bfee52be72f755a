import Report
import Schema
import Text

extension Command {
  static let load = Command(
    "load", .world, .takes(.scenarioFile),
    summary: Phrase("Read a scenario from a file", "从文件载入情景"),
    details: Phrase(
      "A file with problems is not loaded: the scenario before stays. undo goes back to it.",
      "文件有问题就不载入，仍用原来的情景；载入后用 undo 可以退回。"),
    examples: ["load Scenarios/small-team.yaml"]
  ) { session, call throws(Refusal) in
    let world: World
    do throws(Refusal) {
      world = try World(loading: call.text(0), in: call.environment)
    } catch {
      throw error.placed(at: call.words[0], of: call)
    }
    return session.replace(by: world, call)
  }
}

extension Session {
  /// Puts a world that was read in the place of the present one.
  mutating func replace(by world: World, _ call: Call) -> Reply {
    let unsaved = unsavedChanges
    change(to: world, by: call.line.trimmed, at: Standing())
    return Reply {
      world.summary
      for note in world.notes { Block.prose(note) }
      world.warningBlocks()
      if let unsaved {
        Block.note(
          Phrase("\(unsaved): undo brings back what was there.", "\(unsaved)：输入 undo 可以找回。"))
      }
    }
  }
}

extension Refusal {
  /// With a problem that has no place of its own at a word of the command.
  func placed(at word: Word, of call: Call) -> Refusal {
    let all = problems.all.map { problem in
      var problem = problem
      problem.place = problem.place ?? Call.place(of: word, in: call.line)
      return problem
    }
    return Refusal(Problems(all, in: problems.sources), cause)
  }
}
