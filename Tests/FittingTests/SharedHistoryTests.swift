import Fitting
import Foundation
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Channels that share a file are read once, and each has the numbers that it would have alone.
@Suite struct SharedHistoryTests {
  private static let rows =
    (0..<730).map { day in
      let date = (Day("2025-01-06").map { $0 + day }?.iso) ?? ""
      return "\(date),\(900 + (day * 37) % 211 + (day / 30 % 12) * 20)"
    }.joined(separator: "\n")

  private static let variants = [
    "history: {file: past.csv}",
    "history: {file: past.csv, from: 2025-06-02}",
    "history: {file: past.csv, until: 2026-06-01}",
    "history: {file: past.csv}, growth: 1%/month",
    "history: {file: past.csv}, season: [1, 1, 1, 1, 1, 1, 1.2, 1, 1, 1, 1, 1]",
    "history: {file: past.csv}, peaks: {a: {on: [06-18], length: 3 days}}",
    "history: {file: past.csv}, peaks: {a: {on: [06-18], length: 3 days, factor: 1.2}}",
    "history: {file: past.csv}, resolution: 70%, returning: 50%",
    "history: {file: other.csv}",
  ]

  private func demand(_ variants: [String]) throws -> [Node?] {
    let folder = FileManager.default.temporaryDirectory.path + "/history-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let header = "date,contacts\n"
    try (header + Self.rows).write(toFile: folder + "past.csv", atomically: true, encoding: .utf8)
    try (header + Self.rows.replacing(",9", with: ",8"))
      .write(toFile: folder + "other.csv", atomically: true, encoding: .utf8)
    let channels = variants.enumerated().map { index, variant in
      "  c\(index): {family: voice, sites: {a: 100%}, \(variant)}"
    }
    let text = """
      title: Shared
      start: 2027-01-04
      horizon: 12 weeks
      sites: {a: {seats: 9}}
      families: {voice: {}}
      stages: {a: {leaving: 1%/week}}
      causes: {a: {share: 100%}}
      tiers: {a: {}}
      service: {voice: {handle-time: 240 seconds}}
      demand:

      """
    try (text + channels.joined(separator: "\n"))
      .write(toFile: folder + "shared.yaml", atomically: true, encoding: .utf8)
    let file = try Loader().load(folder + "shared.yaml").fittingHistories()
    _ = try Scenario.schema.read(file)
    return variants.indices.map { file.root.value(at: ["demand", "c\($0)"]) }
  }

  @Test func G17_whoSharesAFileHasTheNumbersItWouldHaveAlone() throws {
    let alone = try Self.variants.map { try #require(demand([$0])[0]) }
    #expect(Set(alone).count == Self.variants.count)
    // Twice, so that each is met again; and the other way round.
    let together = try demand(Self.variants + Self.variants.reversed())
    #expect(together == alone + alone.reversed())
  }
}
