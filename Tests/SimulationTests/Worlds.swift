import PhraseTesting
import Simulation
import Text

/// Random scenarios: a small generator of YAML, so that a failure repeats by its number.
///
/// People start in the lowest tier and reviews lead one tier up, so that the flows through every
/// tier can be reckoned from outside.
struct World {
  private var state: UInt64
  let number: Int
  private(set) var sites = 0
  private(set) var families = 0
  private(set) var tiers = 0
  /// Promotions that each review may make at one date; nil for any.
  private(set) var slots: [Int?] = []
  /// The most that each tier may hold; nil for any.
  private(set) var posts: [Int?] = []
  private(set) var text = ""

  init(_ number: Int) {
    (self.number, state) = (number, UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 12345)
    (sites, families, tiers) = (1 + below(3), 1 + below(2), 1 + below(4))
    writePlaces()
    writeStages()
    writeTiers()
    writePeople()
    writeIntake()
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func percent(_ low: Int, _ high: Int) -> String {
    let first = low + below(high - low)
    return below(2) == 0 ? "\(first)%" : "\(first)% to \(first + 2 + below(3))%"
  }

  private mutating func day(_ weeks: Int) -> String {
    let day = 4 + below(7 * weeks)
    let (month, date) = day <= 31 ? (1, day) : day <= 59 ? (2, day - 31) : (3, day - 59)
    return "2027-0\(month)-\(date < 10 ? "0" : "")\(date)"
  }

  private mutating func writePlaces() {
    text += "horizon: 16 weeks\nsites:\n"
    for site in 0..<sites {
      let opening = below(2) == 0 ? "" : ", opening: \(day(8)), seats-per-week: \(3 + below(9))"
      text += "  s\(site): {seats: \(10 + below(40)), relief: 1.\(below(10))\(opening)}\n"
    }
    text += "families:\n"
    for family in 0..<families {
      text += "  f\(family): {training: \(1 + below(20)) days, pass: \(percent(60, 90))}\n"
    }
  }

  private mutating func writeStages() {
    text += "stages:\n"
    let count = 2 + below(3)
    for stage in 0..<count {
      let contacts = stage == 0 && count > 1 ? ", takes-contacts: no" : ""
      let leaving = "leaving: \(percent(1, 12))/week"
      text +=
        stage == count - 1
        ? "  g\(stage): {\(leaving)}\n"
        : "  g\(stage): {length: \(1 + below(40)) days, \(leaving), pass: 9\(below(10))%\(contacts)}\n"
    }
    text += "causes: {pay: {share: 50%}, work: {share: 30%}, other: {share: 20%}}\n"
  }

  private mutating func writeTiers() {
    text += "tiers:\n"
    for tier in 0..<tiers {
      posts.append(tier > 0 && below(2) == 0 ? 3 + below(8) : nil)
      text += "  t\(tier): {leaving: 0.\(5 + below(5)), pay: \(300 + below(99)) CNY/week"
      text += posts[tier].map { ", posts: \($0)}\n" } ?? "}\n"
    }
    guard tiers > 1 else { return }
    text += "reviews:\n"
    for tier in 1..<tiers {
      slots.append(below(2) == 0 ? below(6) : nil)
      let dates = "[01-\(10 + below(20)), 02-\(10 + below(18)), 03-\(10 + below(20))]"
      text += "  r\(tier): {from: t\(tier - 1), to: t\(tier), on: \(dates)"
      text += ", after: \(below(30)) days, pass: \(percent(40, 90))"
      text += slots[tier - 1].map { ", slots: \($0)}\n" } ?? "}\n"
    }
  }

  private mutating func writePeople() {
    text += "people:\n"
    for group in 0..<1 + below(3) {
      text += "  p\(group): {site: s\(below(sites)), family: f\(below(families)), tier: t0"
      text += ", count: \(below(40)), stages: {g0: 100%}}\n"
    }
  }

  private mutating func writeIntake() {
    text += "intake:\n"
    for series in 0..<1 + below(4) {
      let size = below(2) == 0 ? "\(below(12))" : "2 to 9"
      text += "  c\(series): {site: s\(below(sites)), family: f\(below(families))"
      text += ", date: \(day(10)), every: \(1 + below(20)) days, size: \(size)"
      text += ", varies: \(below(2) == 0 ? "none" : "poisson"), show-up: \(percent(70, 90))}\n"
    }
  }

  func compiled() throws -> CompiledScenario { try sketch(text) }
}
