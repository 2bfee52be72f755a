extension Shape {
  /// The shape of the value at a path; nil where nothing can be written.
  public func at(_ path: [String]) -> Shape? { place(path[...])?.shape }

  /// The shape at a path, and the field that declares it, if the last step is a field.
  func place(_ path: ArraySlice<String>) -> (shape: Shape, member: Member?)? {
    guard let step = path.first else { return (self, nil) }
    let rest = path.dropFirst()
    switch self {
    case .record(let fields):
      guard let member = fields.members.first(where: { $0.name == step }) else { return nil }
      return rest.isEmpty ? (member.shape, member) : member.shape.place(rest)
    case .list(let element): return Int(step).flatMap { $0 < 1 ? nil : element.place(rest) }
    case .table(_, let value): return value.place(rest)
    case .either(let short, let long): return short.place(path) ?? long.place(path)
    default: return nil
    }
  }
}
