extension Shape {
  /// Every field that may be written, as a dotted path with its meaning; `*` stands for a name of
  /// the writer's own: `stages.*.leaving`.
  public var allFields: [Completion] {
    var seen: Set<String> = []
    return fields(below: "").filter { seen.insert($0.word).inserted }
  }

  private func fields(below path: String) -> [Completion] {
    switch self {
    case .record(let fields):
      fields.members.flatMap { member in
        let own = path + member.name
        return [Completion(own, member.help)] + member.shape.fields(below: own + ".")
      }
    case .table(_, let value): value.fields(below: path + "*.")
    case .list(let element): element.fields(below: path + "1.")
    case .either(let short, let long): short.fields(below: path) + long.fields(below: path)
    default: []
    }
  }

  /// Whole paths to the fields of a name: `levers.peak-bonus` for `peak-bonus`, and for `bonus`
  /// `effects.bonus` and it. A name of the writer's own is one that `root` has.
  public func paths(to name: String, in root: Node, limit: Int = 4) -> [String] {
    let wanted = name.lowercased()
    guard wanted.count > 2 else { return [] }
    let fields = allFields.map(\.word).filter { $0.contains(".") }
    func last(_ path: String) -> Substring { path[(path.lastIndex(of: ".") ?? path.startIndex)...] }
    let same = fields.filter { last($0) == "." + wanted || $0.hasSuffix("." + wanted) }
    let alike = fields.filter { !same.contains($0) && last($0).contains(wanted) }
    var found: [String] = []
    for path in same + alike where found.count < limit {
      found += named(Node.steps(path), in: root)
    }
    return Array(found.prefix(limit))
  }

  /// A path with each `*` replaced by the names that a file has there.
  private func named(_ steps: [String], in root: Node) -> [String] {
    steps.reduce([""]) { paths, step in
      paths.flatMap { path -> [String] in
        let lead = path.isEmpty ? "" : path + "."
        return step == "*" ? completions(ofPath: lead, in: root).map(\.word) : [lead + step]
      }
    }
  }
}
