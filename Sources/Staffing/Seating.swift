/// Who is on the floor of a site in each half-hour of a week, and what they achieve there: the
/// people of its families, spread as the half-hours need them, as far as there are desks.
///
/// **Method.** Each family spreads the hours that its people give over the half-hours in proportion
/// to what they need, so that being short is felt evenly; in no half-hour are more on the floor than
/// are at work. Where the desks held would be more than there are, all families are cut in the same
/// proportion. The hours cut go once to half-hours with room, in proportion to need; the rest is
/// idle. Somebody on a break or being coached still holds a desk: on the floor ÷ (1 − `atDesk`).
///
/// Its room is taken once, so that a week allocates nothing: one for each future that is played.
public struct Seating: ~Copyable {
  /// What each of some half-hours brings to a family, and needs of it.
  struct Class: BitwiseCopyable, Sendable {
    var contacts = 0.0
    var people = 0.0
  }

  /// A family at the site in the week at hand.
  struct Crew: BitwiseCopyable, Sendable {
    /// Hours on the floor that its contacts need, and people in the busiest of its classes.
    var neededHours = 0.0
    var most = 0.0
    /// Of those who hold a desk, the share not on the floor.
    var atDesk = 0.0
    /// Hours on the floor that its people can give, and how many of them at most at once.
    var hours = 0.0
    var heads = 0.0
    /// Of its hours, those given.
    var given = 0.0
    /// Hours cut, and hours needed where there is room for them.
    var cut = 0.0
    var neededWithRoom = 0.0

    /// Whether the half-hours say when they are on the floor.
    var isPlanned: Bool { neededHours > 0 && neededHours < .infinity }
    /// On the floor for each that is needed.
    var ratio: Double { isPlanned ? hours / neededHours : 0 }
    /// People on the floor in the busiest half-hour, before any desk is missing.
    var peak: Double { isPlanned ? min(ratio * most, heads) : 0 }
    /// Whether more would be on the floor in it than are at work.
    var exceedsHeads: Bool { isPlanned && ratio * most > heads * (1 + 1e-9) }
  }

  /// The busiest half-hour of a week.
  public struct Peak: BitwiseCopyable, Sendable {
    /// Which, from Monday 0:00 on.
    public internal(set) var place = 0
    /// People needed on the floor in it.
    public internal(set) var people = 0.0
    /// Desks that they hold.
    public internal(set) var desks = 0.0
  }

  private var crews: [Crew]
  /// By family and class.
  private var classes: [Class]
  /// By group and family: people on the floor.
  private var present: [Double]
  /// By candidate for the busiest half-hour.
  private var peaks: [Peak]
  private let mostClasses: Int
  private var families = 0
  private var isUneven = false
  /// Whether `present` holds, because somebody was cut; otherwise everybody's ratio does.
  private var isCut = false

  /// Room for the largest of some sites.
  public init(_ sites: [HalfHours]) {
    func most(_ count: (HalfHours) -> Int) -> Int { sites.map(count).max() ?? 0 }
    mostClasses = most(\.mostClasses)
    crews = Array(repeating: Crew(), count: most(\.families))
    classes = Array(repeating: Class(), count: most(\.families) * mostClasses)
    present = Array(
      repeating: 0, count: most { max($0.even.classes.count, $0.uneven.classes.count) })
    peaks = Array(
      repeating: Peak(), count: most { max($0.evenPeaks.count, $0.unevenPeaks.count) })
  }

  // MARK: - What is needed

  /// Begins a site's week.
  ///
  /// - Parameter isUneven: Whether some of its days stand out, for any family.
  public mutating func begin(isUneven: Bool = false) {
    (families, self.isUneven, isCut) = (0, isUneven, false)
    for place in peaks.indices { peaks[place] = Peak() }
  }

  /// Adds the next family's contacts.
  ///
  /// - Parameters:
  ///   - atDesk: the share of those at a desk who are not on the floor, below 1.
  ///   - site: nil where nobody asks for the busiest half-hour.
  /// - Returns: hours on the floor that the week needs, and people in its busiest half-hour.
  @discardableResult
  public mutating func add(
    _ week: WeekOfContacts, to floor: Floor, atDesk: Double, peaksOf site: HalfHours?
  ) -> (hours: Double, peak: Double) {
    var week = week
    if isUneven, week.days == nil { week.days = Floor.DayFactors(repeating: 1) }
    let family = families
    families += 1
    let base = family * mostClasses
    var all = classes.mutableSpan
    let need = floor.need(week, in: &all, from: base)
    crews[family] = Crew(neededHours: need.hours, most: need.most, atDesk: atDesk)
    guard let site else { return (need.hours, need.most) }
    guard need.hours < .infinity, let slice = floor.slice(of: week) else {
      for (number, candidate) in site.candidates(isUneven: isUneven).enumerated() {
        peaks[number] = Peak(place: candidate.place, people: .infinity, desks: .infinity)
      }
      return (need.hours, need.most)
    }
    var most = 0.0
    for (number, candidate) in site.candidates(isUneven: isUneven).enumerated() {
      let factor = week.days.map { $0[candidate.place / WeekShape.intervalsPerDay] } ?? 1
      let people = floor.peopleNeeded(week.contacts * candidate.shares[family] * factor, slice)
      most = max(most, people)
      peaks[number].place = candidate.place
      peaks[number].people += people
      peaks[number].desks += people / (1 - atDesk)
    }
    return (need.hours, most)
  }

  /// The busiest half-hour for the families that were added, by the desks it needs; nil where no
  /// contacts come.
  public var busiest: Peak? {
    var busiest: Peak?
    for peak in peaks where peak.desks > (busiest?.desks ?? 0) { busiest = peak }
    return busiest
  }

  // MARK: - Who is there

  /// Says what a family's people can give.
  ///
  /// - Parameters:
  ///   - hours: on the floor in the week, all together.
  ///   - heads: how many can be there at once.
  public mutating func staff(_ family: Int, hours: Double, heads: Double) {
    (crews[family].hours, crews[family].heads) = (hours, heads)
  }

  /// Has a family as many people as its contacts need.
  public mutating func staffAsNeeded(_ family: Int) {
    crews[family].hours = crews[family].neededHours
    crews[family].heads = crews[family].most
  }

  /// Spreads the people of all families over the week.
  ///
  /// - Parameter desks: how many there are for those on the floor; below 0 for none.
  public mutating func spread(_ site: HalfHours, desks: Double) {
    isCut = false
    var (most, exceeds) = (0.0, false)
    for family in 0..<families {
      crews[family].given = crews[family].hours
      most += crews[family].peak / (1 - crews[family].atDesk)
      if crews[family].exceedsHeads { exceeds = true }
    }
    if exceeds { cut(site, desks: .infinity) }
    // Hours that no desk would help to give are not lost for want of one.
    for family in 0..<families where exceeds { crews[family].hours = crews[family].given }
    guard most > desks * (1 + 1e-12) else { return }
    cut(site, desks: max(0, desks))
  }

  /// The share of the hours of a family for which there are desks.
  public func shareSeated(_ family: Int) -> Double {
    let crew = crews[family]
    return isCut && crew.hours > 0 ? min(1, crew.given / crew.hours) : 1
  }

  private mutating func cut(_ site: HalfHours, desks: Double) {
    let groups = site.groups(isUneven: isUneven)
    isCut = true
    for family in 0..<families where crews[family].isPlanned {
      (crews[family].given, crews[family].neededWithRoom) = (0, 0)
    }
    for (group, intervals) in groups.intervals.enumerated() {
      let held = place(group, groups)
      if held > desks {
        for family in 0..<families { present[group * families + family] *= desks / held }
      }
      let hours = intervals * WeekShape.intervalHours
      for family in 0..<families where crews[family].isPlanned {
        let there = present[group * families + family]
        crews[family].given += there * hours
        if held < desks, there < crews[family].heads {
          crews[family].neededWithRoom += need(group, family, groups) * hours
        }
      }
    }
    for family in 0..<families where crews[family].isPlanned {
      crews[family].cut = max(0, crews[family].hours - crews[family].given)
    }
    for (group, intervals) in groups.intervals.enumerated() {
      fill(group, groups, desks: desks, hours: intervals * WeekShape.intervalHours)
    }
  }

  /// Puts everybody on the floor in a group of half-hours as it needs them; the desks they hold.
  private mutating func place(_ group: Int, _ groups: HalfHours.Groups) -> Double {
    var held = 0.0
    for family in 0..<families {
      let crew = crews[family]
      let there = min(crew.ratio * need(group, family, groups), crew.heads)
      present[group * families + family] = there
      held += there / (1 - crew.atDesk)
    }
    return held
  }

  /// Gives the hours that were cut elsewhere to a group of half-hours, as far as it has room.
  private mutating func fill(
    _ group: Int, _ groups: HalfHours.Groups, desks: Double, hours: Double
  ) {
    var (held, wanted) = (0.0, 0.0)
    for family in 0..<families {
      held += present[group * families + family] / (1 - crews[family].atDesk)
      wanted += more(group, family, groups) / (1 - crews[family].atDesk)
    }
    guard wanted > 0, held < desks else { return }
    let part = min(1, (desks - held) / wanted)
    for family in 0..<families {
      let more = part * more(group, family, groups)
      present[group * families + family] += more
      crews[family].given += more * hours
    }
  }

  /// How many more of a family would be on the floor in a half-hour of a group, had it the desks.
  private func more(_ group: Int, _ family: Int, _ groups: HalfHours.Groups) -> Double {
    let crew = crews[family]
    guard crew.isPlanned, crew.neededWithRoom > 0 else { return 0 }
    let wanted = crew.cut / crew.neededWithRoom * need(group, family, groups)
    return min(wanted, max(0, crew.heads - present[group * families + family]))
  }

  /// People that a half-hour of a group needs of a family.
  @inline(__always)
  private func need(_ group: Int, _ family: Int, _ groups: HalfHours.Groups) -> Double {
    let place = groups.classes[group * families + family]
    guard place >= 0, crews[family].isPlanned else { return 0 }
    return classes[family * mostClasses + place].people
  }

  // MARK: - What is achieved

  /// What a family's people who are on the floor achieve, once all are spread.
  ///
  /// - Parameter week: as it was added.
  public func service(
    _ family: Int, _ week: WeekOfContacts, at floor: Floor, of site: HalfHours
  ) -> WeekOfService {
    let crew = crews[family]
    var found = WeekOfService()
    guard week.contacts > 0 else {
      found.hours = crew.given
      return found
    }
    guard crew.neededHours < .infinity else {
      found.lose(week.contacts, hours: crew.given)
      return found
    }
    found.neededHours = crew.neededHours
    let slice = floor.achieved(in: week)
    let base = family * mostClasses
    if isCut {
      let groups = site.groups(isUneven: isUneven)
      for (group, intervals) in groups.intervals.enumerated() {
        let place = groups.classes[group * families + family]
        guard place >= 0 else { continue }
        floor.serve(
          classes[base + place], people: present[group * families + family],
          intervals: intervals, handleTimeSeconds: week.handleTimeSeconds, slice, in: &found)
      }
    } else {
      floor.forEachClass(isUneven ? Floor.DayFactors(repeating: 1) : nil) {
        place, _, intervals in
        let half = classes[base + place]
        floor.serve(
          half, people: crew.ratio * half.people, intervals: intervals,
          handleTimeSeconds: week.handleTimeSeconds, slice, in: &found)
      }
    }
    return found
  }

  /// The desks held in the fullest half-hour, and people on the floor in it; once somebody is cut.
  func fullest(_ site: HalfHours) -> (people: Double, desks: Double) {
    var fullest = (people: 0.0, desks: 0.0)
    let groups = site.groups(isUneven: isUneven)
    for group in groups.intervals.indices {
      var (people, desks) = (0.0, 0.0)
      for family in 0..<families {
        let crew = crews[family]
        let there =
          isCut
          ? present[group * families + family] : crew.ratio * need(group, family, groups)
        people += there
        desks += there / (1 - crew.atDesk)
      }
      if desks > fullest.desks { fullest = (people, desks) }
    }
    return fullest
  }
}
