extension Node {
  /// The node with `other` laid over it: tables merge name by name, all else is replaced whole.
  /// Every part keeps the place where it is written.
  public func overlaid(with other: Node) -> Node {
    guard case .table(var entries) = content, let above = other.entries else { return other }
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where places[entry.key] == nil {
      places[entry.key] = index
    }
    for entry in above {
      if let index = places[entry.key] {
        entries[index] = Entry(
          entry.key, entries[index].value.overlaid(with: entry.value), at: entry.place)
      } else {
        entries.append(entry)
      }
    }
    return Node(.table(entries), at: other.place)
  }
}
