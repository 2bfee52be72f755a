extension Shape.Member {
  /// The default as a node, at the place of the record that leaves it out.
  func standardNode(at place: Place?) -> Node? {
    guard let standard, var node = try? Node(flow: standard, file: "default") else { return nil }
    node.move(to: place)
    return node
  }
}

extension Node {
  /// Takes a place for the node and all its parts.
  public mutating func move(to place: Place?) {
    self.place = place
    switch content {
    case .scalar: break
    case .list(var elements):
      for index in elements.indices { elements[index].move(to: place) }
      content = .list(elements)
    case .table(var entries):
      for index in entries.indices {
        entries[index].place = place
        entries[index].value.move(to: place)
      }
      content = .table(entries)
    }
  }
}
