import Randomness
public import Schema
import Workforce

extension DemandFit {
  /// What a channel of a scenario takes from the fit.
  ///
  /// - Parameter repeats: Contacts that come for each that is new, by which the base is divided: a
  ///   history counts repeats, a scenario's base does not.
  public func channel(repeats: Double = 1) -> Node {
    let base = contacts.map { $0 / repeats }.text(Volume.self, "/week")
    var entries = [Node.Entry("contacts", Node(base))]
    if let growth = growthPerWeek.map(Self.growthPerMonth) {
      entries.append(Node.Entry("growth", Node(growth.text(Growth.self, "%/month"))))
    }
    if !season.isEmpty {
      let factors = season.map { Node($0.text(Factor.self, "")) }
      entries.append(Node.Entry("season", Node(.list(factors))))
    }
    if !peaks.isEmpty {
      let factors = peaks.map { peak in
        let factor = Node(peak.value.text(Factor.self, ""))
        return Node.Entry(peak.key, Node(.table([Node.Entry("factor", factor)])))
      }
      entries.append(Node.Entry("peaks", Node(.table(factors))))
    }
    let noise = noise.map { 100 * $0 }.text(Share.self, "%")
    entries.append(Node.Entry("noise", Node(noise)))
    return Node(.table(entries))
  }

  /// What the service of the channel's family takes from the fit; nil where that is nothing.
  public var service: Node? {
    var entries: [Node.Entry] = []
    if let handleTime {
      entries.append(Node.Entry("handle-time", Node(handleTime.text(Seconds.self, " seconds"))))
    }
    var profile: [Node.Entry] = []
    if !weekdays.isEmpty {
      let shares = Self.percentages(weekdays.map(\.value)).map { Node(NumberText.show($0) + "%") }
      profile.append(Node.Entry("weekdays", Node(.list(shares))))
    }
    if let day = Self.list(history.shapes.usual) { profile.append(Node.Entry("day", day)) }
    let others = history.shapes.others.sorted { $0.key < $1.key }.compactMap { weekday, shape in
      Self.list(shape).map { Node.Entry(OpeningDays.keys[weekday], $0) }
    }
    if !others.isEmpty { profile.append(Node.Entry("day-on", Node(.table(others)))) }
    if !profile.isEmpty { entries.append(Node.Entry("profile", Node(.table(profile)))) }
    return entries.isEmpty ? nil : Node(.table(entries))
  }

  /// The shape of a day, 100 where it is busiest; nil where none is known.
  private static func list(_ shape: [Double]) -> Node? {
    guard let busiest = shape.max(), busiest > 0 else { return nil }
    return Node(.list(shape.map { Node(NumberText.show((1000 * $0 / busiest).rounded() / 10)) }))
  }

  /// The growth in percent a month.
  public static func growthPerMonth(_ growthPerWeek: Fitted) -> Fitted {
    growthPerWeek.map { 100 * Portable.expm1($0 * Period.month / Period.week) }
  }

  /// Shares in hundredths of a percent that make 100 % in all: the largest takes what is missing.
  private static func percentages(_ shares: [Double]) -> [Double] {
    var hundredths = shares.map { Int(($0 * 10_000).rounded()) }
    let largest = hundredths.indices.max { hundredths[$0] < hundredths[$1] } ?? 0
    hundredths[largest] += 10_000 - hundredths.reduce(0, +)
    return hundredths.map { Double($0) / 100 }
  }
}
