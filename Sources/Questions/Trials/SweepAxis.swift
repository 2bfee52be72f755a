public import Schema
import Text
import Workforce

/// A number that is turned step by step, and its settings from the lowest to the highest.
public struct SweepAxis: Sendable {
  /// What is turned.
  public let dial: ScenarioDial
  /// The settings, in the unit in which the number is written.
  public let settings: [Double]
  /// The end that was asked for, where the last step does not reach it.
  public let missed: Double?

  /// What of an axis is wrong.
  public enum Wrong: Error, Sendable {
    /// The first setting.
    case from(Problem)
    /// The last setting.
    case to(Problem)
    /// The way from one to the next.
    case step(Problem)
  }

  /// Settings from one to another, as they are written; both may be the same.
  ///
  /// - Parameter step: More than nothing, in the unit of the present value.
  public init(
    _ dial: ScenarioDial, from: Node, to: Node, step: Node
  ) throws(Wrong) {
    let (low, high, step) = try Self.read(dial, from, to, step)
    var settings: [Double] = []
    for number in 0...Self.steps(from: low, to: high, step) {
      // What adding up leaves in the twelfth place is nothing to be written.
      let wanted = ((low + Double(number) * step) * 1e9).rounded() / 1e9
      guard let setting = dial.settled(wanted) else { throw .step(dial.outOfRange(wanted)) }
      guard abs(setting - wanted) <= 1e-6 * max(1, abs(wanted)) else {
        throw .step(
          QuestionFault.stepTooFine(nearest: dial.text(setting)).problem(
            path: dial.path, found: NumberText.show(wanted)))
      }
      settings.append(setting)
    }
    (self.dial, self.settings) = (dial, settings)
    let last = settings.last ?? low
    missed = high - last > 1e-6 * max(1, abs(high)) ? high : nil
  }

  private static func read(
    _ dial: ScenarioDial, _ from: Node, _ to: Node, _ step: Node
  ) throws(Wrong) -> (low: Double, high: Double, step: Double) {
    let (low, high, size): (Double, Double, Double)
    do throws(Problem) { low = try dial.read(from) } catch { throw .from(error) }
    do throws(Problem) { high = try dial.read(to) } catch { throw .to(error) }
    do throws(Problem) { size = try dial.readStep(step) } catch { throw .step(error) }
    guard low <= high else {
      throw .from(
        QuestionFault.endsDownwards(from: from.text ?? "", to: to.text ?? "").problem(
          path: dial.path, found: from.text))
    }
    guard low == high || size <= (high - low) * (1 + 1e-9) else {
      throw .step(
        QuestionFault.stepTooLarge(range: dial.label(high - low)).problem(
          path: dial.path, found: step.text))
    }
    guard (high - low) / size < Double(Sweep.mostSettings) else {
      throw .step(
        QuestionFault.tooManySettings(most: Sweep.mostSettings).problem(
          path: dial.path, found: step.text))
    }
    return (low, high, size)
  }

  /// How many steps lead no further than the end.
  private static func steps(from low: Double, to high: Double, _ step: Double) -> Int {
    Int(((high - low) / step + 1e-9).rounded(.down))
  }
}
