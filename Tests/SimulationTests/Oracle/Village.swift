/// A small made-up workforce of certain numbers: facts that an engine can be written against without
/// reading a scenario. ``yaml`` writes the same facts as a scenario.
struct Village {
  struct Group {
    var site, family, tier, count: Int
    /// By stage: the share of the group, in percent.
    var shares: [Int]
    var longest, inTier: Int
  }

  struct Intake {
    var site, family, tier, first, every, size, showUp: Int
  }

  struct Stage {
    /// Days; of the last stage nothing.
    var length: Int
    /// Percent a week.
    var leaving: Int
    /// Percent.
    var pass: Int
    var takesContacts: Bool
    /// By cause: percent.
    var causes: [Int]
  }

  struct Tier {
    /// What rates of leaving are multiplied by, in tenths.
    var leaving: Int
    var posts: Int?
  }

  enum Slots {
    case all
    case number(Int)
    /// Percent of those in the tier.
    case share(Int)
  }

  struct Review {
    var from, to, after, pass, consistency: Int
    var slots: Slots
    /// Days of 2027, from 1 January.
    var days: [Int]
    var takesLast: Bool
    /// Percent, of a review down: the bar.
    var below: Int?
  }

  let number: Int
  let weeks = 20
  private(set) var sites = 0
  /// By site: the day it opens; 0 for one that is open.
  private(set) var openings: [Int] = []
  /// By family: days of training, and percent who pass.
  private(set) var families: [(training: Int, pass: Int)] = []
  private(set) var stages: [Stage] = []
  private(set) var causes = 0
  private(set) var tiers: [Tier] = []
  private(set) var reviews: [Review] = []
  private(set) var groups: [Group] = []
  private(set) var intakes: [Intake] = []

  private var state: UInt64

  init(_ number: Int) {
    (self.number, state) = (number, UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 977)
    (sites, causes) = (1 + below(2), 1 + below(3))
    families = (0..<1 + below(2)).map { _ in (1 + below(25), 60 + below(41)) }
    tiers = (0..<1 + below(4)).map { tier in
      Tier(leaving: 4 + below(9), posts: tier > 0 && below(3) == 0 ? 2 + below(9) : nil)
    }
    openings = (0..<sites).map { $0 == 0 || below(3) == 0 ? 0 : 1 + below(7 * 18) }
    drawStages()
    for tier in tiers.indices.dropFirst() where below(5) > 0 { drawReview(up: tier) }
    if tiers.count > 1, below(2) == 0 { drawReview(down: 1 + below(tiers.count - 1)) }
    // The order of lines never matters.
    if below(2) == 0 { reviews.reverse() }
    groups = (0..<1 + below(3)).map { _ in
      Group(
        site: below(sites), family: below(families.count), tier: below(tiers.count),
        count: below(50), shares: parts(stages.count, of: 100), longest: 30 + below(900),
        inTier: below(400))
    }
    intakes = (0..<below(4)).map { _ in
      Intake(
        site: below(sites), family: below(families.count), tier: below(tiers.count),
        first: below(60), every: 1 + below(30), size: below(14), showUp: 60 + below(41))
    }
  }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// So many whole numbers that make a sum.
  private mutating func parts(_ count: Int, of sum: Int) -> [Int] {
    var left = sum
    return (0..<count).map { part in
      let taken = part == count - 1 ? left : below(left + 1)
      left -= taken
      return taken
    }
  }

  private mutating func drawStages() {
    let count = 1 + below(4)
    stages = (0..<count).map { stage in
      Stage(
        length: 1 + below(50), leaving: below(13), pass: 60 + below(41),
        takesContacts: stage > 0 || count == 1 || below(3) == 0,
        causes: parts(causes, of: 100))
    }
  }

  /// Half of the dates are dates of the last review too: more than one thing on a day.
  private mutating func days() -> [Int] {
    let last = reviews.last?.days ?? []
    return Set(
      (0..<1 + below(4)).map { _ in
        let day = 4 + below(7 * 20 - 2)
        return last.isEmpty || below(2) == 0 ? day : last[below(last.count)]
      }
    ).sorted()
  }

  private mutating func drawReview(up tier: Int) {
    let slots: Slots =
      switch below(3) {
      case 0: .all
      case 1: .number(below(6))
      default: .share(5 + below(60))
      }
    reviews.append(
      Review(
        from: tier - 1, to: tier, after: below(60), pass: 30 + below(71),
        consistency: below(101), slots: slots, days: days(), takesLast: false))
  }

  private mutating func drawReview(down tier: Int) {
    reviews.append(
      Review(
        from: tier, to: tier - 1, after: below(30), pass: 100, consistency: below(101),
        slots: below(2) == 0 ? .number(below(4)) : .share(5 + below(40)), days: days(),
        takesLast: true, below: below(2) == 0 ? 5 + below(60) : nil))
  }
}

extension Village {
  /// The scenario that says the same; it starts on Monday, 4 January 2027.
  var yaml: String {
    var text = "horizon: \(weeks) weeks\nsites:\n"
    for (site, day) in openings.enumerated() {
      let opening = day > 0 ? ", opening: \(Self.date(3 + day))" : ""
      text += "  s\(site): {seats: 200\(opening)}\n"
    }
    text += "families:\n"
    for (number, family) in families.enumerated() {
      text +=
        stages.count == 1
        ? "  f\(number): {}\n"
        : "  f\(number): {training: \(family.training) days, pass: \(family.pass)%}\n"
    }
    text += "stages:\n"
    for (number, stage) in stages.enumerated() {
      let isLast = number == stages.count - 1
      let length = isLast ? "" : "length: \(stage.length) days, pass: \(stage.pass)%, "
      let causes = stage.causes.enumerated().map { "c\($0): \($1)%" }.joined(separator: ", ")
      text += "  g\(number): {\(length)leaving: \(stage.leaving)%/week, "
      text += "takes-contacts: \(stage.takesContacts ? "yes" : "no"), causes: {\(causes)}}\n"
    }
    text += "causes:\n"
    for cause in 0..<causes { text += "  c\(cause): {share: \(cause == 0 ? 100 : 0)%}\n" }
    text += "tiers:\n"
    for (number, tier) in tiers.enumerated() {
      let posts = tier.posts.map { ", posts: \($0)" } ?? ""
      text += "  t\(number): {leaving: \(Double(tier.leaving) / 10)\(posts)}\n"
    }
    text += reviews.isEmpty ? "" : "reviews:\n"
    for (number, review) in reviews.enumerated() { text += "  r\(number): {\(review.yaml)}\n" }
    text += "people:\n"
    for (number, group) in groups.enumerated() {
      let stages = group.shares.enumerated().map { "g\($0): \($1)%" }.joined(separator: ", ")
      text += "  p\(number): {site: s\(group.site), family: f\(group.family), "
      text += "tier: t\(group.tier), count: \(group.count), stages: {\(stages)}, "
      text += "longest: \(group.longest) days, in-tier: \(group.inTier) days}\n"
    }
    text += intakes.isEmpty ? "" : "intake:\n"
    for (number, intake) in intakes.enumerated() {
      text += "  i\(number): {site: s\(intake.site), family: f\(intake.family), "
      text += "tier: t\(intake.tier), date: \(Self.date(3 + intake.first)), "
      text += "every: \(intake.every) days, size: \(intake.size), show-up: \(intake.showUp)%}\n"
    }
    return text
  }

  /// A day of 2027, counted from 1 January as 0.
  fileprivate static func date(_ day: Int) -> String {
    var (month, rest) = (0, day)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while rest >= lengths[month] { (month, rest) = (month + 1, rest - lengths[month]) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2027-\(two(month + 1))-\(two(rest + 1))"
  }
}

extension Village.Review {
  fileprivate var yaml: String {
    let on = days.map { Village.date($0).dropFirst(5) }.joined(separator: ", ")
    let slots =
      switch slots {
      case .all: "all"
      case .number(let number): "\(number)"
      case .share(let share): "\(share)%"
      }
    return "from: t\(from), to: t\(to), on: [\(on)], after: \(after) days, pass: \(pass)%, "
      + "consistency: \(consistency)%, slots: \(slots)" + (takesLast ? ", takes: last" : "")
      + (below.map { ", below: \($0)%" } ?? "")
  }
}
