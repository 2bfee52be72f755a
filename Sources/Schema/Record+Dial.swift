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
    guard let name = path.first else { throw .immovable(shape) }
    guard let field = fields.first(where: { $0.member.name == name }) else {
      throw .unknown(name, among: fields.map(\.member.name))
    }
    guard let value = node.value(at: [name]) ?? field.member.standardNode(at: nil) else {
      throw SchemaFault.noValueYet.problem(expected: field.member.shape.phrase)
    }
    return try field.dial(value, path.dropFirst())
  }
}
