import Text

/// How a number is changed, as it is typed for `set`, `try` and the ends of `goal`.
///
/// A value is put in the place of the present one. `-10%` and `+10%` multiply a number that cannot
/// be below 0, and set one that can, since there the sign is part of the value. `by -10%` always
/// multiplies; `by -5 points` always adds, to what is written in per cent or in points, and `by 20
/// seconds` to what is written in this unit.
public enum Adjustment: Hashable, Sendable {
  /// Put in the place of what is there.
  case value(String)
  /// Multiplied by a factor.
  case factor(Double)
  /// So much added, in a unit as it follows the number.
  case step(Double, Unit)

  /// In what a number is added.
  public enum Unit: Hashable, Sendable {
    /// No unit was typed.
    case none
    /// Points of a percentage or of a score, as they were typed.
    case points(String)
    /// What stands behind the number of a value, as it was typed: ` seconds`.
    case written(String)

    /// The unit that follows a number.
    init(_ typed: String) {
      switch typed {
      case "": self = .none
      case " points", " point", " percentage points": self = .points(typed)
      default: self = .written(typed)
      }
    }
  }

  /// Reads what was typed for a place of a shape.
  public init(_ text: String, for shape: Shape) throws(Problem) {
    if let rest = Self.rest(of: text), shape.mayBeMoved {
      self = try Self.by(rest)
    } else if let sign = text.first, "+-".contains(sign) {
      self = try Self.signed(text, for: shape)
    } else {
      self = .value(text)
    }
  }

  /// What follows `by`.
  private static func rest(of text: String) -> String? {
    guard text.hasPrefix("by ") else { return nil }
    return String(text.dropFirst(3).drop { $0 == " " })
  }

  private static func by(_ text: String) throws(Problem) -> Adjustment {
    guard let (number, unit) = number(text) else {
      throw SchemaFault.notAChange.problem(found: text)
    }
    return unit == "%" ? .factor(1 + number / 100) : .step(number, Unit(unit))
  }

  private static func signed(_ text: String, for shape: Shape) throws(Problem) -> Adjustment {
    if shape.isSigned {
      return .value(text.hasPrefix("+") ? String(text.dropFirst()) : text)
    }
    let letters = text.filter { $0 != " " }
    guard let (number, unit) = number(letters) else { return .value(text) }
    if unit == "%" {
      guard letters == text else {
        throw SchemaFault.notAShare.problem(found: text, near: [letters])
      }
      return .factor(1 + number / 100)
    }
    // What lies below 0 is told its range; what was to be added has a way of its own.
    guard text.hasPrefix("+") else { return .value(text) }
    throw SchemaFault.notAShare.problem(
      found: text,
      near: (unit.isEmpty ? [letters + "%"] : []) + ["by \(text)"])
  }

  /// A number with an optional sign, and what follows it.
  private static func number(_ text: String) -> (number: Double, unit: String)? {
    let sign = text.first.flatMap { "+-".contains($0) ? $0 : nil }
    let digits = sign == nil ? text[...] : text.dropFirst()
    let end = digits.firstIndex { !"0123456789.,".contains($0) } ?? digits.endIndex
    guard let number = NumberText.decimal(String(digits[..<end])) else { return nil }
    return (sign == "-" ? -number : number, String(digits[end...]))
  }
}

extension Dial {
  /// The present value changed as it was typed, as it is written; whether a whole number had to be
  /// rounded. A value that is put in its place is no matter of the present one.
  public func changed(by change: Adjustment) throws(Problem) -> (node: Node, isRounded: Bool) {
    do throws(Problem) {
      switch change {
      case .value(let text): return (try put(text), false)
      case .factor(let factor):
        let node = try multiplied(factor)
        guard amount != 0 || factor == 1 || node != present else {
          let example = "by 5" + (unit.isPercentage ? Unit.points.suffix : unit.suffix)
          throw SchemaFault.zeroStaysZero(example: example).problem()
        }
        return (node, try isRounded(node, from: amount * factor))
      case .step(let step, let typed):
        try checkUnit(typed)
        let node = try moved(step)
        return (node, try isRounded(node, from: amount + step))
      }
    } catch {
      guard error.next == nil, error.near.isEmpty else { throw error }
      var problem = error
      problem.place = nil
      problem.found = problem.found.map {
        .told(Phrase("\($0), after the change", "改动后为 \($0)"))
      }
      problem.next = Phrase(
        "Choose a smaller change, or set the value itself.", "请改小一些，或直接设定数值。")
      throw problem
    }
  }

  /// A value in the place of the present one; where a number may be below 0 and has a period, a
  /// percentage alone is none.
  private func put(_ text: String) throws(Problem) -> Node {
    let node = Node(text)
    do throws(Problem) {
      _ = try read(node)
      return node
    } catch {
      var problem = error
      if text.hasSuffix("%") { problem.near.append("by \(text)") }
      throw problem
    }
  }

  private func isRounded(_ node: Node, from exact: Double) throws(Problem) -> Bool {
    abs(try read(node) - exact) > 1e-6 * max(1, abs(exact))
  }

  /// Points are added to what is written in per cent or in points; any other unit must be the one in
  /// which the value is written.
  private func checkUnit(_ typed: Adjustment.Unit) throws(Problem) {
    let isMeant =
      switch typed {
      case .points: unit.isPercentage || unit == .points
      case .none: unit == .none
      case .written(let typed): !unit.isPercentage && unitTyped(typed) == unit
      }
    guard !isMeant else { return }
    let found =
      switch typed {
      case .none: Phrase("no unit", "没有单位")
      case .points(let typed), .written(let typed):
        Phrase(written: String(typed.drop { $0 == " " }))
      }
    throw SchemaFault.wrongUnit(
      isPercentage: unit.isPercentage, value: present.text ?? "", example: "by 5" + unit.suffix
    ).problem(found: found)
  }
}

extension Shape {
  /// Whether it may be a number that is moved, so that `by` is no beginning of a text.
  fileprivate var mayBeMoved: Bool {
    switch self {
    case .quantity, .whole, .decimal: true
    case .either(let short, let long): short.mayBeMoved || long.mayBeMoved
    default: false
    }
  }
}
