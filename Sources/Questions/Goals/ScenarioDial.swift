import Foundation
public import Schema
public import Text
public import Workforce

/// A number of a scenario's file that is turned, and the scenario at each of its settings.
public struct ScenarioDial: Sendable {
  /// The dotted path of the number.
  public let path: String
  /// The number as it stands, in the unit it is written in; nil where the file gives none.
  public let present: Double?
  /// When a setting is to hold; nil for all the time.
  public let dates: Dates?
  private var root: Node
  private let steps: [String]
  private let dial: Dial
  private let sources: [SourceFile]

  /// The number at a path of a scenario's contents.
  ///
  /// - Parameter example: how a value is written, where there is none yet, such as `800 CNY`;
  ///   without it, as the schema's first example.
  public init(
    _ path: String, in root: Node, sources: [SourceFile] = [], like example: Node? = nil,
    during dates: Dates? = nil
  ) throws(Problem) {
    (self.path, self.root, self.sources, self.dates) = (path, root, sources, dates)
    steps = Node.steps(path)
    let (schema, shape) = (Scenario.schema, Scenario.schema.shape)
    if shape.filling(root).value(at: steps) == nil,
      case .quantity(_, let examples, _) = shape.at(steps), let first = examples.first
    {
      let standing = try root.setting(steps, to: example ?? Node(first), shape: shape)
      dial = try schema.dial(at: steps, in: standing)
      present = nil
    } else {
      dial = try schema.dial(at: steps, in: root)
      present = dial.amount
    }
    guard dial.amount.isFinite else {
      throw QuestionFault.noNumber.problem(path: path, found: root.value(at: steps)?.text)
    }
  }

  /// The scenario at a setting; nil for as it stands. What is wrong with it, if anything is.
  public func scenario(at amount: Double?) throws(Problems) -> Scenario {
    guard let amount else { return try Scenario.schema.read(root, sources: sources) }
    let changed: Node
    do throws(Problem) {
      changed = try contents(at: amount)
    } catch {
      throw Problems([error])
    }
    return try Scenario.schema.read(changed, sources: sources)
  }

  /// The scenario's contents at a setting.
  func contents(at amount: Double) throws(Problem) -> Node {
    guard let node = dial.write(amount) else { throw outOfRange(amount) }
    if let dates, let text = node.text {
      return try dates.contents(of: root, with: text, at: path)
    }
    return try root.setting(steps, to: node, shape: Scenario.schema.shape)
  }

  /// The same number of other contents, in which another number was turned.
  func over(_ root: Node) -> ScenarioDial {
    var dial = self
    dial.root = root
    return dial
  }

  /// The setting as it would be typed: `812 CNY`.
  public func text(_ amount: Double) -> String {
    dial.write(amount)?.text ?? NumberText.show(amount)
  }

  /// The setting as it is told, in few digits: `812 CNY`, 812 元.
  public func said(_ amount: Double) -> Phrase {
    let typed = text(amount).withFewDigits
    return dial.say(Node(typed)) ?? Phrase(written: typed)
  }

  /// Two settings as the ends of a range: `640 CNY to 1,010 CNY`, 640 至 1,010 元.
  public func said(from low: Double, to high: Double) -> Phrase {
    let (first, last) = (said(low), said(high))
    // A belief is written with a `to` of its own.
    guard dial.isKnown else { return Phrase("\(first) … \(last)", "\(first) … \(last)") }
    let numbers = [low, high].map { NumberText.grouped(settled($0) ?? $0).withFewDigits }
    return Phrase(
      english: "\(first.english) to \(last.english)",
      chinese: dial.unit.chinese(numbers) { $0.joined(separator: " 至 ") })
  }

  /// The setting as it would be typed, in one number: of a belief that is moved as a whole its middle.
  public func label(_ amount: Double) -> String {
    isBelief ? NumberText.show(amount) + dial.unit.suffix : text(amount)
  }

  /// The same as it is told, in few digits.
  public func told(_ amount: Double) -> Phrase {
    guard isBelief else { return said(amount) }
    let number = NumberText.show(amount).withFewDigits
    return Phrase(
      english: number + dial.unit.suffix, chinese: dial.unit.chinese([number]) { $0.joined() })
  }

  /// Whether a setting is written as what is believed, and not as one number.
  public var isBelief: Bool { !dial.isKnown }

  /// The setting as it would be typed; said in words where there is none.
  public func text(_ amount: Double?) -> Phrase {
    amount.map { Phrase(written: text($0)) } ?? Phrase("nothing", "未设定")
  }

  /// The nearest setting that can be written, as people and days stay whole; nil out of range.
  func settled(_ amount: Double) -> Double? {
    dial.write(amount).flatMap { try? dial.read($0) }
  }

  /// A setting that was typed, in the unit in which the present one is written: a value, or a change
  /// of the present one as `set` takes it.
  public func read(_ node: Node) throws(Problem) -> Double {
    guard let shape = Scenario.schema.shape.at(steps), let text = node.text else {
      return try dial.read(node)
    }
    let change = try Adjustment(text, for: shape)
    var node = node
    if case .value = change {
    } else {
      guard present != nil else {
        let example = dial.write(dial.amount)?.text ?? ""
        throw QuestionFault.noValueYet(example: example).problem(path: path, found: text)
      }
      node = try dial.changed(by: change).node
    }
    let amount = try dial.read(node)
    let typical = dial.write(present ?? dial.amount)?.text ?? ""
    guard try dial.unitOf(node) == dial.unit else {
      throw QuestionFault.anotherUnit(typical: typical).problem(path: path, found: node.text)
    }
    return amount
  }

  /// How far one setting is from the next, as it was typed: more than nothing, in the unit of the
  /// present value. A part of a hundred may be written as points.
  func readStep(_ node: Node) throws(Problem) -> Double {
    let typed = node.text ?? ""
    guard !typed.hasPrefix("-") else {
      throw QuestionFault.stepDownwards.problem(path: path, found: typed)
    }
    let text = typed.hasPrefix("+") ? String(typed.dropFirst()) : typed
    let digits = String(text.prefix { "0123456789.,".contains($0) })
    let typical = dial.write(present ?? dial.amount)?.text ?? ""
    let rest = String(text.dropFirst(digits.count))
    let isPoints = dial.unit.isPercentage && ["%", " points", " point"].contains(rest)
    let step = NumberText.decimal(digits)
    guard step != 0 else { throw QuestionFault.noStep.problem(path: path, found: typed) }
    guard let step, isPoints || dial.unitTyped(rest) == dial.unit else {
      throw QuestionFault.anotherUnit(typical: typical).problem(path: path, found: typed)
    }
    return step
  }
}

extension ScenarioDial {
  /// That a setting lies beyond what the number may be.
  public func outOfRange(_ amount: Double) -> Problem {
    var problem = Problem.outOfRange()
    problem.path = path
    problem.found = .written(dial.write(amount)?.text ?? NumberText.show(amount))
    return problem
  }

  /// Where a search looks unless it is told: from 0 to four times the present value, on its side of
  /// 0; where that is 0 or there is none, to four times an example, on both sides if it may be
  /// negative. Never beyond what the schema allows.
  ///
  /// A number whose belief cannot shrink to 0 is followed down to a tenth.
  var usualRange: ClosedRange<Double> {
    let standing = present ?? dial.amount
    let far = 4 * (present == nil || standing == 0 ? exampleSize : abs(standing))
    let low = settled(0) ?? settled(standing / 10) ?? standing
    let high = edge(from: max(standing, low), to: far)
    return
      (standing > 0 || settled(-far / 100) == nil ? low : edge(from: standing, to: -far))...high
  }

  private var exampleSize: Double {
    guard case .quantity(_, let examples, _) = Scenario.schema.shape.at(steps) else { return 1 }
    let sizes = examples.compactMap { try? dial.read(Node($0)) }.map(abs)
    return sizes.first { $0 > 0 } ?? 1
  }

  /// The farthest setting that can be written between one that can and another.
  private func edge(from inside: Double, to outside: Double) -> Double {
    if let outside = settled(outside) { return outside }
    var (inside, outside) = (inside, outside)
    for _ in 0..<60 {
      let middle = (inside + outside) / 2
      if settled(middle) == nil { outside = middle } else { inside = middle }
    }
    // As few decimals as stay within a hundredth of it.
    let rule: FloatingPointRoundingRule = inside < 0 ? .up : .down
    let round = [1.0, 10, 100, 1000].map { (inside * $0).rounded(rule) / $0 }
      .first { abs($0 - inside) <= abs(inside) / 100 }
    return round.flatMap(settled) ?? inside
  }
}

extension String {
  /// The text with its fractions in four figures: to be read, not to be typed.
  fileprivate var withFewDigits: String {
    replacing(/[0-9][0-9,]*\.[0-9]+/) { match in
      guard let number = NumberText.decimal(String(match.output)), number != 0 else {
        return String(match.output)
      }
      let scale = pow(10, 3 - Foundation.log10(number).rounded(.down))
      return NumberText.show((number * scale).rounded() / scale)
    }
  }
}
