public import Schema
public import Text

extension Scenario {
  /// Something that is worth knowing of a scenario and is no matter of right or wrong.
  public struct Remark: Hashable, Sendable {
    /// What it is, in a sentence without its full stop.
    public let sentence: Phrase
    /// What it is of, a line each.
    public let lines: [Phrase]
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
        sentence: Phrase(
          "\(path).every: dates on a weekend are moved to the Monday after it",
          "\(path).every 中落在周末的日期，顺延到下周一"),
        lines: moved.map { Phrase("\($0.due) → \($0.day)", "\($0.due) → \($0.day)") })
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
    let changes: [(paths: [String], meaning: Phrase)] = [
      (
        service.map { "service.\($0.key).shrinkage" },
        Phrase(
          "its kinds are shares of paid time and add up: 10% and 5% are 15%",
          "各类损耗都按计薪时间的占比算，直接相加：10% 加 5% 为 15%")
      ),
      (
        sites.map { "sites.\($0.key).relief" },
        Phrase(
          "for sites to which no contacts come; where they do, seats are taken half-hour by half-hour",
          "只用于没有咨询量的职场；有咨询量的，席位按每半小时占用")
      ),
      (
        late.flatMap { ["\($0).growth", "\($0).doubling", "\($0).fixes"] },
        Phrase(
          "counts from the channel's first day, and contacts are those of that day",
          "从渠道开通首日起算，contacts 也以首日为准")
      ),
      (
        ["levers.peak-bonus"],
        Phrase(
          "payments before the start, or before levers.bonus-since, are neither awaited nor felt",
          "预测开始前、levers.bonus-since 之前发的奖金，既没有人盼，也没有后续影响")
      ),
      (
        monthly,
        Phrase(
          "whole months are the same day of each month, or its last, and never on a weekend",
          "按整月间隔的，取每月同一天（没有则取月末），遇周末顺延")
      ),
      (
        root.value(at: Self.elasticity) == nil ? ["levers.pay-rise"] : [],
        Phrase(
          "effects.pay.elasticity, where it is not given, is loguniform(0.3, 4) in place of 2 to 3",
          "effects.pay.elasticity 不写时取 loguniform(0.3, 4)，不再是 2 to 3")
      ),
      (
        Self.schema.shape.signedPaths(in: root),
        Phrase(
          "may be below 0, so that set and try set it by -10% and +10%; by -10% multiplies",
          "可以小于 0，所以 set 和 try 后写 -10%、+10% 是直接设定；按比例乘请写 by -10%")
      ),
    ]
    let lines = changes.compactMap { paths, meaning -> Phrase? in
      let written = paths.filter {
        root.value(at: Node.steps($0)).map { !files.contains($0.place?.file ?? "") } ?? false
      }
      guard !written.isEmpty else { return nil }
      let names = written.written.series
      return Phrase("\(names): \(meaning)", "\(names)：\(meaning)")
    }
    guard !lines.isEmpty else { return [] }
    return [
      Remark(
        sentence: Phrase(
          """
          some fields mean something else than in model 1; model: 2 at the top says that this was \
          read
          """,
          "部分字段的含义与模型 1 不同；看过之后，请在文件开头写 model: 2"),
        lines: lines)
    ]
  }

  private static let elasticity = ["effects", "pay", "elasticity"]
}
