extension Kind {
  /// The same way of writing for another type, such as a unit around a number.
  ///
  /// - Parameters:
  ///   - there: The value made from what is read.
  ///   - back: What is written for a value; `there` of it must be the value again.
  public func map<Other>(
    _ there: @escaping @Sendable (Value) -> Other, back: @escaping @Sendable (Other) -> Value
  ) -> Kind<Other> {
    Kind<Other>(shape) { node, reading in
      read(node, &reading).map(there)
    } write: {
      write(back($0))
    } dial: { node, path throws(Problem) in
      try dial(node, path)
    } say: { node, path in
      say(node, path)
    }
  }
}
