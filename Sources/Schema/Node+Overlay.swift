extension Node {
  /// The node with `other` laid over it: tables merge name by name, all else is replaced whole.
  /// Every part keeps the place where it is written.
  public func overlaid(with other: Node) -> Node {
    guard case .table(var entries) = content, let above = other.entries else { return other }
    for entry in above {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index] = Entry(
          entry.key, entries[index].value.overlaid(with: entry.value), at: entry.place)
      } else {
        entries.append(entry)
      }
    }
    return Node(.table(entries), at: other.place)
  }
}
