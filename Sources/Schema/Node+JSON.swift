public import Text

extension Node {
  /// The node as JSON: numbers and `yes` or `no` where `shape` says so, text otherwise.
  public func json(as shape: Shape) -> JSON {
    switch (content, shape) {
    case (_, .either(let short, let long)): json(as: short.admitsForm(of: self) ? short : long)
    case (.scalar(let text), .whole): NumberText.whole(text).map(JSON.integer) ?? .string(text)
    case (.scalar(let text), .decimal): NumberText.decimal(text).map(JSON.number) ?? .string(text)
    case (.scalar(let text), .yesNo): .bool(text == "yes" || text == "true")
    case (.scalar(let text), _): .string(text)
    case (.list(let elements), _):
      .array(
        elements.enumerated().map { $1.json(as: shape.at([String($0 + 1)]) ?? .text(limit: 0)) })
    case (.table(let entries), _):
      .object(
        entries.map {
          JSON.Member($0.key, $0.value.json(as: shape.at([$0.key]) ?? .text(limit: 0)))
        })
    }
  }
}
