import Answers
import Questions
import Schema
import Text
import Workforce

extension Node {
  /// What this version of a scenario's contents says otherwise than an older one, in a line:
  /// `levers.peak-bonus nothing → 800 CNY; levers.pay-rise 5% from Monday, 5 Jul 2027 on`. Nil where
  /// nothing differs.
  ///
  /// - Parameter monday: a day that is told beside it.
  func change(from older: Node, toldOn monday: Day? = nil) -> Phrase? {
    let (old, new) = (older.dated, dated)
    var lines = new.filter { !old.contains($0) }.map { $0.words(toldOn: monday) }
    lines += old.filter { gone in !new.contains { $0.replaces(gone) } }.map { gone in
      let words = gone.words(toldOn: monday)
      return Phrase("no longer \(words)", "不再有 \(words)")
    }
    // What is said of them line by line is not said once more as a table.
    let others = withSections(of: older).told(from: older.withSections(of: self))
      .filter { lines.isEmpty || $0.steps.first != "later" }
    lines = others.map(\.words) + lines
    return lines.isEmpty ? nil : lines.brief
  }

  /// The contents with each section that another version has, empty where there is none: what is
  /// in it then differs entry by entry.
  private func withSections(of other: Node) -> Node {
    guard case .table(let own) = content else { return self }
    let missing = (other.entries ?? []).filter { section in
      section.value.entries != nil && !own.contains { $0.key == section.key }
    }
    return Node(.table(own + missing.map { Node.Entry($0.key, Node(.table([]))) }), at: place)
  }

  /// The lines of the contents that hold from a day on.
  private var dated: [Dated] {
    (value(at: ["later"])?.entries ?? []).flatMap { entry -> [Dated] in
      func text(_ field: String) -> String? { entry.value.value(at: [field])?.text }
      guard let from = text("from").flatMap({ Day($0) }) else { return [] }
      let dates = Dates(
        from: from, until: text("until").flatMap { Day($0) }, site: text("at"), tier: text("tier"),
        stage: text("stage"))
      return (entry.value.value(at: ["set"])?.elements ?? []).compactMap(\.text).map {
        Dated(line: $0, dates: dates)
      }
    }
  }
}

/// A line that holds from a day on.
private struct Dated: Equatable {
  /// `levers.pay-rise 5%`
  var line: String
  var dates: Dates

  func words(toldOn monday: Day?) -> Phrase {
    guard dates.from.mondayOnOrAfter == monday, dates == Dates(from: dates.from) else {
      return Phrase("\(line) \(dates.words)", "\(line)，\(dates.words)")
    }
    return Phrase("\(line) from then on", "\(line)，自当日起")
  }

  /// Whether it says at the same time something of the same path.
  func replaces(_ other: Dated) -> Bool {
    func path(_ line: String) -> Substring? { line.split(separator: " ").first }
    return dates == other.dates && path(line) == path(other.line)
  }
}

extension ToldDifference {
  fileprivate var steps: [String] { Node.steps(path) }

  fileprivate var words: Phrase {
    let (before, after) = (before.orNothing, after.orNothing)
    return Phrase("\(path) \(before) → \(after)", "\(path) \(before) → \(after)")
  }
}

extension [Phrase] {
  /// The first few in a line.
  fileprivate var brief: Phrase {
    var shown = Array(prefix(3))
    if count > 3 { shown.append(Phrase("and \(count - 3) more", "另有 \(count - 3) 项")) }
    return shown.clauses
  }
}
