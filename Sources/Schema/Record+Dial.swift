public import Text

extension Record {
  /// The number at `path` of the record written as `node`, to be scaled, swept or sought.
  public func dial(at path: [String], in node: Node) throws(Problem) -> Dial {
    do throws(Problem) {
      return try dial(node, path[...])
    } catch {
      var problem = error
      problem.path = path.joined(separator: ".")
      throw problem
    }
  }

  @Sendable func dial(_ node: Node, _ path: ArraySlice<String>) throws(Problem) -> Dial {
    guard let name = path.first else { throw .immovable(shape) }
    guard let field = fields.first(where: { $0.member.name == name }) else {
      throw .unknown(name, among: fields.map(\.member.name))
    }
    guard let value = node.value(at: [name]) ?? field.member.standardNode(at: nil) else {
      throw SchemaFault.noValueYet.problem(expected: field.member.shape.phrase)
    }
    return try field.dial(value, path.dropFirst())
  }

  /// The value at `path` of the record written as `node` as it is told to a person: `6%/month`, in
  /// Chinese 每月 6%; nil where it is told as it is typed, and where there is none.
  public func said(at path: [String], in node: Node) -> Phrase? { say(node, path[...]) }

  @Sendable func say(_ node: Node, _ path: ArraySlice<String>) -> Phrase? {
    guard let name = path.first, let field = fields.first(where: { $0.member.name == name }),
      let value = node.value(at: [name]) ?? field.member.standardNode(at: nil)
    else { return nil }
    return field.say(value, path.dropFirst())
  }
}

extension Record {
  /// The number at a path changed as it was typed for `set`, and whether a whole number had to be
  /// rounded; nil where what was typed is a value to be put there as it is.
  ///
  /// A number that is not there yet, nor by default, can only be set.
  public func changed(
    at path: [String], as text: String, in root: Node
  ) throws(Problem) -> (node: Node, isRounded: Bool)? {
    guard let target = shape.at(path) else { return nil }
    let change = try Adjustment(text, for: target)
    guard
      change != .value(text) || target.isSigned && text.first.map("+-".contains) == true
    else { return nil }
    if case .value(let text) = change, shape.filling(root).value(at: path) == nil {
      return (Node(text), false)
    }
    return try dial(at: path, in: root).changed(by: change)
  }
}
