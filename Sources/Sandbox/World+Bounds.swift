import Foundation
import Schema
import Text
import Workforce

// How far one number can go in this scenario. Its own range is one limit; total money, the work of
// a future, leaving and the load of a queue are others, which depend on all the rest. Instead of
// knowing which of them ends it, the values between one that is accepted and the one refused are
// tried.

extension World {
  /// What is wrong with a value, with the end that holds in this scenario; nil where what is wrong
  /// is no matter of more or less.
  ///
  /// - Parameters:
  ///   - root: The contents with the value.
  ///   - steps: Where it is.
  func bounded(_ problems: Problems, on steps: [String], in root: Node) -> Problem? {
    guard var problem = problems.all.first else { return nil }
    let path = steps.joined(separator: ".")
    guard let range = problem.bounds else {
      guard let node = root.value(at: steps), let end = end(of: steps, towards: node) else {
        return nil
      }
      problem.tell(end, of: path)
      return problem
    }
    // The value is outside its own range, an end of which may be out of reach by other limits.
    for text in [range.low, range.high].compactMap(\.self) {
      guard let end = end(of: steps, towards: Node(text)) else { continue }
      problem.tell(end, of: path)
      return problem
    }
    return problem
  }

  /// The last value that is accepted on the way to one that is not.
  fileprivate struct End {
    /// As it would be typed.
    var text: String
    /// As it is told.
    var said: Phrase
    var isHighest: Bool
  }

  /// Where a number has to stop on the way to some value; nil where that value is accepted, and
  /// where no more than what is there is.
  private func end(of steps: [String], towards node: Node) -> End? {
    guard let there = setting(steps, to: node), !there.accepted,
      let dial = try? Scenario.schema.dial(at: steps, in: there.root), dial.amount.isFinite
    else { return nil }
    let present = (try? Scenario.schema.dial(at: steps, in: root))?.amount
    func accepts(_ amount: Double) -> Bool {
      dial.write(amount).flatMap { setting(steps, to: $0) }?.accepted == true
    }
    var refused = dial.amount
    // What is there may be written in another unit: whatever is nearer to nothing may do, too.
    let nearer = (1...60).lazy.map { refused * pow(0.5, Double($0)) }
    guard
      var accepted = present.flatMap({ accepts($0) ? $0 : nil }) ?? nearer.first(where: accepts)
        ?? (accepts(0) ? 0 : nil)
    else { return nil }
    // Three figures are enough to write.
    for _ in 0..<100 where abs(refused - accepted) > 1e-3 * max(abs(accepted), 1e-2) {
      let isFar = accepted * refused > 0 && max(accepted / refused, refused / accepted) > 4
      let middle =
        isFar
        ? (accepted * refused).squareRoot() * (refused < 0 ? -1 : 1) : (accepted + refused) / 2
      if accepts(middle) { accepted = middle } else { refused = middle }
    }
    let round = accepted.round(towards: refused).first(where: accepts) ?? accepted
    let isSame = abs(round - (present ?? .infinity)) <= 1e-5 * max(1e-3, abs(round))
    guard !isSame, let exact = dial.write(round)?.text else { return nil }
    // What a conversion adds in the last digits is nothing to be written.
    let short = exact.withShortNumbers
    let text = setting(steps, to: Node(short))?.accepted == true ? short : exact
    let said = dial.say(Node(text)) ?? Phrase(written: text)
    return End(text: text, said: said, isHighest: round < dial.amount)
  }

  private func setting(_ steps: [String], to node: Node) -> (root: Node, accepted: Bool)? {
    guard let root = try? root.setting(steps, to: node, shape: Scenario.schema.shape) else {
      return nil
    }
    return (root, (try? changed(to: root)) != nil)
  }
}

extension Problem {
  fileprivate mutating func tell(_ end: World.End, of path: String) {
    self.path = path
    expected =
      end.isHighest
      ? Phrase(
        "\(path) \(end.said) or less, as the rest is here", "在其余数值不变时，\(path) 最多 \(end.said)")
      : Phrase(
        "\(path) \(end.said) or more, as the rest is here", "在其余数值不变时，\(path) 至少 \(end.said)")
    bounds = end.isHighest ? Bounds(high: end.text) : Bounds(low: end.text)
    next = Phrase(
      "Write \(end.text), or change first what it acts together with.",
      "请写 \(end.text)，或先改与它共同起作用的数值。")
  }
}

extension Double {
  /// Numbers of few digits near this one, the nearest of three digits first, then the one before it
  /// as seen from another number.
  fileprivate func round(towards other: Double) -> [Double] {
    guard self != 0, isFinite else { return [self] }
    let digits = 3 - Int(log10(magnitude).rounded(.up))
    func rounded(_ rule: FloatingPointRoundingRule) -> Double {
      let scale = pow(10, Double(abs(digits)))
      return digits >= 0
        ? (self * scale).rounded(rule) / scale : (self / scale).rounded(rule) * scale
    }
    return [rounded(.toNearestOrAwayFromZero), rounded(other > self ? .down : .up)]
  }
}

extension String {
  /// The text with its numbers in six figures.
  fileprivate var withShortNumbers: String {
    replacing(/[0-9][0-9,]*\.[0-9]+/) { match in
      guard let number = NumberText.decimal(String(match.output)), number != 0 else {
        return String(match.output)
      }
      let scale = pow(10, 5 - Foundation.log10(number).rounded(.down))
      return NumberText.show((number * scale).rounded() / scale)
    }
  }
}
