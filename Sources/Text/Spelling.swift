/// Finding the word somebody meant.
public enum Spelling {
  /// The words nearest to `typed`, best first: at most `limit`, none further off than a third of
  /// the letters (and always within 3 edits), or that `typed` begins. None for a single letter.
  public static func nearest(
    to typed: String, among words: some Sequence<String>, limit: Int = 4
  ) -> [String] {
    let wanted = typed.lowercased()
    // One letter is near to every short word.
    guard wanted.count != 1 else { return [] }
    let bound = min(3, max(1, wanted.count / 2))
    var scored: [(word: String, distance: Int)] = []
    for word in words {
      let candidate = word.lowercased()
      if !wanted.isEmpty, candidate.hasPrefix(wanted) {
        scored.append((word, 1))
      } else if abs(candidate.count - wanted.count) <= bound {
        let distance = distance(wanted, candidate)
        if distance <= bound { scored.append((word, distance)) }
      }
    }
    // Equal distances in alphabetical order: a suggestion is part of a golden text.
    scored.sort { ($0.distance, $0.word) < ($1.distance, $1.word) }
    return scored.prefix(limit).map(\.word)
  }

  /// Edits between two words: insert, delete, replace, or swap two neighbours
  /// (optimal string alignment distance).
  public static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
