public import Text

extension Kind {
  /// A value written as one scalar, such as `6 weeks`.
  ///
  /// - Parameters:
  ///   - shape: What it looks like; its phrase is what a problem expects.
  ///   - scale: How the value is a number, for `+10%`, sweeps and goal seek; nil if it is none.
  ///   - parse: The value of a text. Returning nil reports that the text is not of this shape;
  ///     throwing a problem says more (`there is no 30 February`). Place, path, what was found
  ///     and what was expected are filled in.
  ///   - show: The text of a value, which must parse to the same value.
  ///   - say: The value as it is told to a person; nil where it is told as it is typed.
  public static func scalar(
    _ shape: Shape,
    scale: Scale<Value>? = nil,
    parse: @escaping @Sendable (String) throws(Problem) -> Value?,
    show: @escaping @Sendable (Value) -> String,
    say: (@Sendable (Value) -> Phrase?)? = nil
  ) -> Self {
    scalar(shape, scale: scale, parse: parse, show: show, say: say) { _, _, _ in }
  }

  /// A scalar kind that may also note what its reading calls for.
  static func scalar(
    _ shape: Shape,
    scale: Scale<Value>? = nil,
    parse: @escaping @Sendable (String) throws(Problem) -> Value?,
    show: @escaping @Sendable (Value) -> String,
    say: (@Sendable (Value) -> Phrase?)? = nil,
    note: @escaping @Sendable (Value, Node, inout Reading) -> Void
  ) -> Self {
    @Sendable func value(_ node: Node) throws(Problem) -> Value {
      let text = node.text
      do throws(Problem) {
        if let text, let value = try parse(text) { return value }
        throw SchemaFault.notOfShape(denial: shape.denial).problem()
      } catch {
        var problem = error
        problem.place = problem.place ?? node.place
        problem.found = problem.found ?? node.brief
        problem.expected = problem.expected ?? shape.phrase
        if case .text = shape { throw problem }
        func isRead(_ text: String) -> Bool { (try? parse(text)) ?? nil != nil }
        if let text, let typed = text.typedForm, isRead(typed), text.meant(where: isRead) == nil {
          (problem.near, problem.next) = ([typed], nil)
          throw problem
        }
        if let text {
          problem = problem.naming(lookAlikeIn: text, meant: text.meant(where: isRead))
        }
        let isPlain = problem.near.isEmpty && problem.next == nil
        if let text, isPlain, problem.code == SchemaCode.notOfShape {
          problem.near = shape.withUnits(text).filter(isRead)
        }
        throw problem
      }
    }
    return Self(shape) { node, reading in
      do throws(Problem) {
        let value = try value(node)
        note(value, node, &reading)
        return value
      } catch {
        reading.report(error)
        return nil
      }
    } write: {
      Node(show($0))
    } dial: { node, path throws(Problem) in
      guard path.isEmpty, let scale else { throw .immovable(shape) }
      let present = try value(node)
      @Sendable func written(_ moved: Value?) throws(Problem) -> Node {
        guard let moved else { throw .outOfRange(expected: shape.phrase) }
        // A value out of range is one that would not be read.
        let written = Node(show(moved))
        _ = try value(written)
        return written
      }
      return Dial(
        amount: scale.amount(present), present: Node(show(present)), unit: scale.unit(present),
        isKnown: scale.isKnown(present), say: { node in (try? value(node)).flatMap { say?($0) } },
        unitOf: { node throws(Problem) in scale.unit(try value(node)) }, unitTyped: scale.unitTyped
      ) { node throws(Problem) in
        scale.amount(try value(node))
      } write: { amount throws(Problem) in
        try written(scale.value(amount, try value(node)))
      } multiplied: { factor throws(Problem) in
        try written(scale.multiplied(factor, try value(node)))
      } moved: { step throws(Problem) in
        try written(scale.moved(step, try value(node)))
      }
    } say: { node, path in
      guard path.isEmpty, let say, let value = try? value(node) else { return nil }
      return say(value)
    }
  }
}

extension Shape {
  /// The number that a text begins with, in each unit of the examples: `800 CNY` for `800`.
  fileprivate func withUnits(_ text: String) -> [String] {
    guard case .quantity(_, let examples, _) = self else { return [] }
    func number(_ text: String) -> Substring {
      text.prefix { $0.isASCII && $0.isNumber || ",.".contains($0) }
    }
    guard !number(text).isEmpty, !text.contains(" to ") else { return [] }
    var texts: [String] = []
    for example in examples where !number(example).isEmpty {
      let unit = example.dropFirst(number(example).count)
      // What goes on with digits is no unit: a date, an interval.
      guard !unit.isEmpty, !unit.contains(where: \.isNumber) else { continue }
      let candidate = number(text) + unit
      if !texts.contains(String(candidate)) { texts.append(String(candidate)) }
    }
    return texts
  }
}
