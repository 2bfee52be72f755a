public import Schema

extension Scenario {
  /// Something that is worth knowing of a scenario and is no matter of right or wrong.
  public struct Remark: Hashable, Sendable {
    /// What it is, in a sentence without its full stop.
    public let sentence: String
    /// What it is of, a line each.
    public let lines: [String]
  }

  /// What `check` says of a scenario besides problems and warnings.
  ///
  /// - Parameters:
  ///   - root: The contents that it was read from: what they leave out is not spoken of.
  ///   - files: Those of its files that say `model: 2` of themselves; their fields are silent.
  public func remarks(on root: Node, readFor files: Set<String> = []) -> [Remark] {
    movedDates + changedMeanings(of: root, readFor: files)
  }

  // MARK: - Dates

  /// The dates of series of months that fall on a weekend, and are moved.
  private var movedDates: [Remark] {
    let end = start + 7 * weeks
    var series = intake.map { ("intake.\($0.key)", $0.value.occurrences(before: end)) }
    series += courses.map { ("courses.\($0.key)", $0.value.occurrences(from: start, before: end)) }
    if let energy, energy.on {
      series.append(("energy", energy.occurrences(from: start, before: end)))
    }
    return series.compactMap { path, occurrences in
      let moved = occurrences.filter(\.isMoved)
      guard !moved.isEmpty else { return nil }
      return Remark(
        sentence: "\(path).every: dates on a weekend are moved to the Monday after it",
        lines: moved.map { "\($0.due.words) → \($0.day.words)" })
    }
  }

  // MARK: - Model 1

  /// The fields of a file that mean something else than they did in model 1.
  private func changedMeanings(of root: Node, readFor files: Set<String>) -> [Remark] {
    let late = demand.filter { $0.value.beginning(from: start) > start }.map { "demand.\($0.key)" }
    let monthly =
      intake.filter { $0.value.every?.months != nil }.map { "intake.\($0.key).every" }
      + courses.filter { $0.value.every?.months != nil }.map { "courses.\($0.key).every" }
      + (energy?.every.months == nil ? [] : ["energy.every"])
    let changes: [(paths: [String], meaning: String)] = [
      (
        service.map { "service.\($0.key).shrinkage" },
        "its kinds are shares of paid time and add up: 10% and 5% are 15%"
      ),
      (
        sites.map { "sites.\($0.key).relief" },
        "for sites to which no contacts come; where they do, seats are taken half-hour by half-hour"
      ),
      (
        late.flatMap { ["\($0).growth", "\($0).doubling", "\($0).fixes"] },
        "counts from the channel's first day, and contacts are those of that day"
      ),
      (
        ["levers.peak-bonus"],
        "payments before the start, or before levers.bonus-since, are neither awaited nor felt"
      ),
      (
        monthly,
        "whole months are the same day of each month, or its last, and never on a weekend"
      ),
      (
        root.value(at: Self.elasticity) == nil ? ["levers.pay-rise"] : [],
        "effects.pay.elasticity, where it is not given, is loguniform(0.3, 4) in place of 2 to 3"
      ),
      (
        Self.schema.shape.signedPaths(in: root),
        "may be below 0, so that set and try set it by -10% and +10%; by -10% multiplies"
      ),
    ]
    let lines = changes.compactMap { paths, meaning -> String? in
      let written = paths.filter {
        root.value(at: Node.steps($0)).map { !files.contains($0.place?.file ?? "") } ?? false
      }
      return written.isEmpty ? nil : "\(written.joined(separator: ", ")): \(meaning)"
    }
    guard !lines.isEmpty else { return [] }
    return [
      Remark(
        sentence: "some fields mean something else than in model 1; model: 2 at the top says that "
          + "this was read",
        lines: lines)
    ]
  }

  private static let elasticity = ["effects", "pay", "elasticity"]
}
