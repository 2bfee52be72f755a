import PhraseTesting
import Sandbox
import Schema
import Simulation
import Testing
import Text

/// Command lines made at random: nothing traps, and every refusal says where.
@Suite struct CommandFuzzTests {
  private static let count = 2000
  private static let shards = 8

  @Test(arguments: 0..<shards) func everyLineIsDoneOrRefusedInItsPlace(shard: Int) throws {
    // Runs are stopped when they have begun; a few are let through.
    let turns = Counter()
    let place = try Place(watch: { control, futures in
      turns.add(1)
      if futures > 30, turns.value % 10 > 0 { control.stop() }
      return {}
    })
    let trace = Trace("commands-\(shard)")
    var (done, refused) = (0, 0)
    var session = try place.session()
    var lines: [String] = []
    for number in stride(from: shard, to: Self.count, by: Self.shards) {
      if number / Self.shards % 25 == 0 {
        session = try place.session()
        lines = ["run 5"]
        _ = session.perform("run 5", in: place.environment)
      }
      var dice = Dice(number)
      let line = Self.line(&dice)
      lines.append(line)
      trace.note(lines.joined(separator: "\n"))
      let reply = session.perform(line, number: 1, of: "script", in: place.environment)
      _ = reply.text
      guard let refusal = reply.refusal else {
        done += 1
        continue
      }
      refused += 1
      for problem in refusal.problems.all {
        #expect(problem.place != nil, "\(line): \(problem.message)")
      }
    }
    trace.remove()
    print("command lines, shard \(shard): \(refused) refused, \(done) done")
    #expect(done > 25 && refused > 25, "\(done) done, \(refused) refused")
  }

  /// The examples of all commands, and lines that ask for more.
  private static let lines =
    Command.all.flatMap(\.examples) + [
      "run 5", "run 5 seed 3", "table", "table people leavers",
      "table ready at south every 4 weeks",
      "plot short", "staffing", "cost", "explain gap", "explain leaving", "explain opening",
      "set sites.south.seats 12", "set intake.first.size 0", "set people.old-hands.count +10%",
      "try levers.pay-rise 5%", "goal leavers 9 by stages.novice.leaving", "survey",
      "sensitivity leavers", "career new", "career step", "career odds", "career back",
      "choose 1", "help stages.novice.leaving", "check", "show", "diff", "undo", "redo", "history",
      "keep as a", "compare base a", "set start 1961-01-02", "set horizon 4 weeks", "unset people",
      "export json out.json", "save out.yaml", "source growth.txt", "fit demand contacts.csv",
    ]

  private static let words =
    Mutation.numbers + Mutation.days + Mutation.words + [
      "people", "leavers", "ready", "at", "by", "from", "to", "south", "opening", "end", "seed",
      "every", "4", "weeks", "months", "-5%", "+1000%", "+", "=", "answer", "set", "over",
      "sites.south.seats", "stages.novice.leaving", "intake.first", "intake.first.size", "horizon",
      "levers.pay-rise", "sites.*", "....", "people.1", "\"", "'", "#", "{", "1.5", "base",
    ]

  /// A line with up to three words changed.
  private static func line(_ dice: inout Dice) -> String {
    var words = dice.one(of: lines).split(separator: " ").map(String.init)
    for _ in 0..<dice.below(4) {
      let place = dice.below(words.count)
      switch dice.below(5) {
      case 0 where words.count > 1: words.remove(at: place)
      case 1: words.insert(dice.one(of: self.words), at: place + 1)
      case 2: words.swapAt(place, dice.below(words.count))
      case 3: words[place] += dice.one(of: ["x", "0", ".", ",", "：", "\u{1B}", "é", "%"])
      default: words[place] = dice.one(of: self.words)
      }
      if words.isEmpty { words = ["run"] }
    }
    return words.joined(separator: " ")
  }
}
