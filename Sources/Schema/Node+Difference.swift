/// One thing that two versions of a file say differently.
public struct Difference: Hashable, Sendable {
  /// The dotted path.
  public var path: String
  /// What the older says; nil where it says nothing.
  public var before: Node?
  /// What the newer says; nil where it says nothing.
  public var after: Node?

  /// A difference.
  public init(_ path: String, before: Node?, after: Node?) {
    (self.path, self.before, self.after) = (path, before, after)
  }
}

extension Node {
  /// What must change to come from `older` to this: the smallest parts that differ, in order. A
  /// list whose length changed is one part.
  public func differences(from older: Node) -> [Difference] { differences(from: older, []) }

  private func differences(from older: Node, _ path: [String]) -> [Difference] {
    guard self != older else { return [] }
    switch (older.content, content) {
    case (.table(let old), .table(let new)):
      let names = old.map(\.key) + new.map(\.key).filter { key in !old.contains { $0.key == key } }
      return names.flatMap { name -> [Difference] in
        let before = older.value(at: [name])
        let after = value(at: [name])
        if let before, let after { return after.differences(from: before, path + [name]) }
        return [Difference((path + [name]).joined(separator: "."), before: before, after: after)]
      }
    case (.list(let old), .list(let new)) where old.count == new.count:
      return zip(old, new).enumerated().flatMap { index, pair in
        pair.1.differences(from: pair.0, path + [String(index + 1)])
      }
    default: return [Difference(path.joined(separator: "."), before: older, after: self)]
    }
  }
}
