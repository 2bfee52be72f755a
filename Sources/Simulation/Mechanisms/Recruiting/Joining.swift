import Randomness
import Workforce

/// What is kept of each person who came through the funnel.
struct Recruits: ~Copyable {
  /// The next days on which something is due: the 90th, the end of what the channel does to leaving,
  /// the bonus of who brought them; `Int32.max` for none.
  struct Dates: BitwiseCopyable, Equatable {
    var ninety = Int32.max
    var fades = Int32.max
    var bonus = Int32.max

    var next: Int32 { min(ninety, min(fades, bonus)) }
  }

  private var dates: PersonColumn<Dates>
  /// −1 for who did not come through the funnel.
  private var channels: PersonColumn<Int32>
  /// Above the reference, in standard deviations; 0 for who did not.
  private var abilities: PersonColumn<Double>
  /// By cell: abilities of those there, added up.
  private(set) var sums: Column<Double>

  init(_ compiled: CompiledScenario) {
    let isOn = compiled.funnel.isOn
    dates = PersonColumn(repeating: Dates(), isKept: isOn)
    channels = PersonColumn(repeating: -1, isKept: isOn)
    abilities = PersonColumn(repeating: 0, isKept: isOn && compiled.funnel.output != nil)
    sums = Column(repeating: 0, count: abilities.isKept ? compiled.cells.count : 0)
  }

  mutating func begin() { sums.fill(0..<sums.count, with: 0) }

  @inline(__always)
  mutating func open(_ row: Int) {
    dates.open(row)
    channels.open(row)
    abilities.open(row)
  }

  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) {
    dates.copy(row, to: place)
    channels.copy(row, to: place)
    abilities.copy(row, to: place)
  }

  /// A copy of somebody takes a row.
  mutating func resume(_ recruit: Recruit, in row: Int, of cell: Int) {
    enter(
      row, channel: Int32(recruit.channel), ability: recruit.ability, in: cell,
      ninety: recruit.dates.ninety, fades: recruit.dates.fades, bonus: recruit.dates.bonus)
  }

  /// What is still due for somebody.
  fileprivate func dates(of row: Int) -> Dates { dates[row] }

  /// The next day on which something is due; `Int32.max` for none.
  @inline(__always)
  func dueDay(of row: Int) -> Int32 { dates.isKept ? dates[row].next : .max }

  @inline(__always)
  func channel(of row: Int) -> Int32 { channels[row] }
  @inline(__always)
  func ability(of row: Int) -> Double { abilities[row] }
  /// Whether the 90th day is still to come.
  func isBefore90(_ row: Int) -> Bool { dates.isKept && dates[row].ninety < .max }

  fileprivate mutating func enter(
    _ row: Int, channel: Int32, ability: Double, in cell: Int, ninety: Int32, fades: Int32,
    bonus: Int32
  ) {
    channels[row] = channel
    dates[row] = Dates(ninety: ninety, fades: fades, bonus: bonus)
    guard abilities.isKept else { return }
    abilities[row] = ability
    sums[cell] += ability
  }

  /// What is due on a day, which then is no more.
  fileprivate mutating func take(
    _ row: Int, on day: Int32
  ) -> (ninety: Bool, fades: Bool, bonus: Bool) {
    var own = dates[row]
    let found = (own.ninety == day, own.fades == day, own.bonus == day)
    if found.0 { own.ninety = .max }
    if found.1 { own.fades = .max }
    if found.2 { own.bonus = .max }
    dates[row] = own
    return found
  }

  /// Somebody comes to a cell, or leaves it (nil).
  @inline(__always)
  mutating func move(_ row: Int, from old: Int, to cell: Int?) {
    guard abilities.isKept else { return }
    let ability = abilities[row]
    guard ability != 0 else { return }
    sums[old] -= ability
    if let cell { sums[cell] += ability }
  }
}

/// How somebody came through the funnel.
struct Recruit: Sendable, Equatable {
  var channel: Int
  /// Above the reference, in standard deviations.
  var ability: Double
  fileprivate(set) var dates: Recruits.Dates
  /// What the channel does to leaving, as long as it lasts: a logarithm.
  var weight: Double
}

extension Future {
  /// How somebody came through the funnel; nil for who did not.
  func recruit(_ row: Int) -> Recruit? {
    guard mechanisms.funnel.isOn else { return nil }
    let number = Int(mechanisms.recruits.channel(of: row))
    guard number >= 0 else { return nil }
    let dates = mechanisms.recruits.dates(of: row)
    return Recruit(
      channel: number, ability: mechanisms.recruits.ability(of: row), dates: dates,
      weight: dates.fades < .max ? figures.values[compiled.funnel.channels[number].leaving] : 0)
  }

  /// Fills the places of a class with those who have accepted and wait for it, as far as rooms,
  /// trainers and the size of classes allow. Who comes to a full class waits for the next.
  mutating func startFromFunnel(
    _ places: Int, for post: Int, on day: Int, showUp: CompiledScenario.Number, isBooked: Bool
  ) {
    let plan = compiled.funnel.posts[post]
    let line = mechanisms.funnel.accepted(post)
    let trainingDays = Int(figures.trainingDays(from: plan.cell, of: cells, since: Int32(day)))
    var room = places
    let waiting = mechanisms.funnel.candidates.count(in: line)
    guard waiting > 0, room > 0 else { return }
    if !isBooked {
      room = mechanisms.requisitions.room(
        for: min(room, waiting), at: plan.site, on: day, trainingDays: trainingDays,
        compiled.hiring.limits)
    }
    guard room > 0, !lacksTrainers(for: min(room, waiting), in: plan.cell, on: day) else {
      return
    }
    let arrival = arrival(in: plan.cell, on: day)
    // A promise is made once, with the offer: it does not bring more of those who accepted.
    let share = figures.values[showUp]
    var (begun, late) = (0, 0)
    for _ in 0..<waiting {
      guard let row = mechanisms.funnel.candidates.popFirst(in: line) else { break }
      let candidate = mechanisms.funnel.candidates[row]
      // The rest keep their places in the line.
      guard startDay(of: candidate, wanted: Int32(day)) == Int32(day) else {
        if begun + late < room, putOff(row, on: day, in: plan.cell) { late += 1 }
        mechanisms.funnel.candidates.append(row, to: line)
        continue
      }
      guard candidate.leaves > Int32(day) else {
        dismiss(row, .withdrew, at: plan.site, mechanisms.funnel.steps.count - 1)
        continue
      }
      guard begun < room || compiled.funnel.overInvite > 0 else {
        mechanisms.funnel.candidates.append(row, to: line)
        continue
      }
      let words = luck.block(.joining, entity: candidate.identity)
      guard Bernoulli.holds(words.word1, probability: share) else {
        dismiss(row, .failedToShow, at: plan.site, 0)
        continue
      }
      guard begun < room else {
        mechanisms.funnel.tally.add(.foundFull, site: plan.site, channel: candidate.channel)
        mechanisms.funnel.candidates.append(row, to: line)
        continue
      }
      begun += 1
      mechanisms.funnel.started[post] += 1
      mechanisms.funnel.candidates.release(row)
      begin(candidate, noise: Exponential.unit(Uniform.unit(words.word0)), arrival)
    }
    if !isBooked {
      mechanisms.requisitions.book(
        begun, at: plan.site, on: day, trainingDays: trainingDays, compiled.hiring.limits)
    }
  }

  /// The day on which somebody who has accepted an offer may start, of a class on a day: that of the
  /// class, or one that is not before the acceptance and whatever else has to be done first. The one
  /// place to ask for whoever holds newcomers up, such as paperwork.
  func startDay(of candidate: Candidates.Candidate, wanted day: Int32) -> Int32 {
    max(day, candidate.due, dayOfPapers(of: candidate))
  }

  /// Somebody starts who came through the funnel.
  private mutating func begin(
    _ candidate: Candidates.Candidate, noise: Double, _ arrival: Arrival
  ) {
    guard candidate.identity != witness.absent else { return }
    if witness.callsRoll {
      witness.roll.append(
        Roll.Starter(day: arrival.day, cell: arrival.cell, identity: candidate.identity))
    }
    let channel = compiled.funnel.channels[Int(candidate.channel)]
    // Who leaves more by a factor has so much less time: the clock runs against a common hazard.
    let factor = Portable.exp(figures.values[channel.leaving])
    let row = join(candidate.identity, noise: noise / factor, arrival)
    let day = arrival.day
    let ability = candidate.ability - compiled.funnel.reference
    mechanisms.recruits.enter(
      row, channel: candidate.channel, ability: ability, in: arrival.cell, ninety: day + 90,
      fades: factor == 1
        ? .max : figures.end(of: figures.lapse(channel.fades, roundingDays: true), from: day),
      bonus: channel.bonus > 0 ? figures.end(of: channel.bonusAfter, from: day) : .max)
    reschedule(row)
    if candidate.identity == witness.person {
      let recruit = recruit(row)
      witness.entry?.recruit = recruit
    }
    let beyond = daysBeyondPromise(of: candidate, on: Int(day))
    if beyond > 0 { slight(row, by: beyond, on: Int(day)) }
    let site = cells.site(of: arrival.cell)
    mechanisms.funnel.tally.add(.hired, site: site, channel: candidate.channel)
    mechanisms.funnel.sums.start(candidate.ability, site: site, channel: Int(candidate.channel))
  }

  /// What is due today for somebody who came through the funnel.
  mutating func meetRecruit(_ row: Int, on day: Int32, at offset: Int) {
    let due = mechanisms.recruits.take(row, on: day)
    let number = mechanisms.recruits.channel(of: row)
    guard number >= 0 else { return }
    let (channel, site) = (
      compiled.funnel.channels[Int(number)], cells.site(of: Int(people.cell[row]))
    )
    if due.ninety {
      mechanisms.funnel.tally.add(.stayed, site: site, channel: number)
      mechanisms.funnel.sums.reach90(true, channel: Int(number))
    }
    if due.fades {
      stretchClock(row, times: Portable.exp(figures.values[channel.leaving]), on: offset)
    }
    if due.bonus { mechanisms.funnel.cost.add(Double(channel.bonus), site: site, Int(number)) }
  }

  /// Somebody who came through the funnel leaves.
  @inline(__always)
  mutating func forgetRecruit(_ row: Int, in cell: Int) {
    guard mechanisms.funnel.isOn else { return }
    mechanisms.recruits.move(row, from: cell, to: nil)
    let channel = mechanisms.recruits.channel(of: row)
    guard channel >= 0, mechanisms.recruits.isBefore90(row),
      people.startDay[row] + 90 < Int32(7 * compiled.weeks)
    else { return }
    mechanisms.funnel.sums.reach90(false, channel: Int(channel))
  }
}
