import Text

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
    guard let name = path.first else {
      throw Problem("not a number that can be moved", expected: shape.phrase)
    }
    guard let field = fields.first(where: { $0.member.name == name }) else {
      throw .unknown(name, among: fields.map(\.member.name))
    }
    guard let value = node.value(at: [name]) ?? field.member.standardNode(at: nil) else {
      throw Problem("no value yet", expected: field.member.shape.phrase, next: "Set it first.")
    }
    return try field.dial(value, path.dropFirst())
  }
}
