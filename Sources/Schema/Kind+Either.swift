extension Kind {
  /// One thing that can be written in two ways, such as `15 days` or `{mean: 15 days, sd: 3 days}`.
  ///
  /// The form (scalar, list or table) tells the ways apart; where both have the same form, the
  /// short way is tried first.
  /// - Parameter isShort: Whether a value is written the short way.
  public static func either(
    _ short: Kind<Value>, or long: Kind<Value>,
    isShort: @escaping @Sendable (Value) -> Bool
  ) -> Self {
    let shape = Shape.either(short.shape, long.shape)
    return Self(shape) { node, reading in
      let kinds = [short, long].filter { $0.shape.admitsForm(of: node) }
      if kinds.count == 1 { return kinds[0].read(node, &reading) }
      for kind in kinds {
        var trial = reading
        if let value = kind.read(node, &trial) {
          reading = trial
          return value
        }
      }
      reading.reportMismatch(node, shape)
      return nil
    } write: {
      isShort($0) ? short.write($0) : long.write($0)
    } dial: { node, path throws(Problem) in
      guard short.shape.admitsForm(of: node) else { return try long.dial(node, path) }
      do throws(Problem) {
        return try short.dial(node, path)
      } catch {
        guard long.shape.admitsForm(of: node) else { throw error }
        return try long.dial(node, path)
      }
    } say: { node, path in
      let kinds = [short, long].filter { $0.shape.admitsForm(of: node) }
      return kinds.lazy.compactMap { $0.say(node, path) }.first
    }
  }
}

extension Shape {
  /// Whether `node` is a scalar, list or table where this shape is one.
  func admitsForm(of node: Node) -> Bool {
    switch (self, node.content) {
    case (.either(let short, let long), _):
      short.admitsForm(of: node) || long.admitsForm(of: node)
    case (.list, .list), (.table, .table), (.record, .table): true
    case (.list, _), (.table, _), (.record, _): false
    case (_, .scalar): true
    default: false
    }
  }
}
