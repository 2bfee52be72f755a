extension Shape {
  /// The node with the default of every field it leaves out, as far down as records go: what is
  /// in effect. Nothing is checked.
  public func filling(_ node: Node) -> Node {
    switch (self, node.content) {
    case (.record(let fields), .table(let entries)):
      let added = fields.members.compactMap { member in
        entries.contains { $0.key == member.name }
          ? nil : member.standardNode(at: node.place).map { Node.Entry(member.name, $0) }
      }
      let filled = (entries + added).map { entry in
        let shape = fields.members.first { $0.name == entry.key }?.shape
        return Node.Entry(entry.key, shape?.filling(entry.value) ?? entry.value, at: entry.place)
      }
      return Node(.table(filled), at: node.place)
    case (.table(_, let shape), .table(let entries)):
      let filled = entries.map { Node.Entry($0.key, shape.filling($0.value), at: $0.place) }
      return Node(.table(filled), at: node.place)
    case (.list(let shape), .list(let elements)):
      return Node(.list(elements.map(shape.filling)), at: node.place)
    case (.either(let short, let long), _):
      return short.admitsForm(of: node) ? short.filling(node) : long.filling(node)
    default: return node
    }
  }
}
