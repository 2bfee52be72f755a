import Fitting
import Schema
import Simulation
import Statistics
import Workforce

/// Prints how fast futures are played, where the time goes and what memory it takes.
///
///     swift run -c release benchmark [SCENARIO] [FUTURES] [PEER]
///
/// With a peer, a program that plays as many futures as its first argument says, only the two are
/// compared, in turns.
///
/// It asserts nothing: times belong to a machine and its other work. What is compared from one
/// version to the next are the ratios, and the fingerprint, which must not change with speed.
enum Benchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let path = arguments.first ?? "Scenarios/suqian-seats.yaml"
    let futures = arguments.dropFirst().first.flatMap { Int($0) } ?? 300
    do throws(Problems) {
      let file = try Loader().load(path).fittingHistories()
      let scenario = try Scenario.schema.read(file)
      if let peer = arguments.dropFirst(2).first {
        Peer(path: peer).print(CompiledScenario(scenario), futures: max(1, futures))
      } else {
        report(scenario, named: path, futures: max(1, futures))
      }
    } catch {
      print(error.text)
    }
  }

  private static func report(_ scenario: Scenario, named name: String, futures: Int) {
    let compiled = CompiledScenario(scenario)
    let one = Sample(compiled, futures: futures, threads: 1)
    print("\(name): \(futures) futures, \(compiled.layout.series.count) series")
    print("\(Figure.text(one.personWeeks)) person-weeks a future")
    print()
    one.print()
    let two = Sample(compiled, futures: futures, threads: 2)
    two.print()
    print("two threads against one: \(Figure.text(one.wall.median / two.wall.median)) times")
    print()
    Ablation.print(scenario, futures: futures, whole: one)
    print()
    HalfHours.print()
    print("memory at its peak: \(Figure.text(Clock.peakMegabytes)) MB")
    print("fingerprint of the results: \(Fingerprint.of(one.outcome, compiled))")
  }
}
