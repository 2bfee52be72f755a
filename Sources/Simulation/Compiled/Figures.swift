import Randomness
import Workforce

/// The numbers of one future: what the scenario believes, drawn, and what follows from it.
struct Figures: ~Copyable {
  /// One for each of the assumptions, in the engine's units.
  var values: Column<Double>
  /// What holds in each cell.
  var cells: Column<Conditions>
  /// How long its stage lasts.
  var stays: Column<Stay>
  /// How fast people leave in the week at hand.
  var hazards: Hazards
  /// How well people work.
  var skill: SkillFigures
  /// What their energy is.
  var energy: EnergyFigures

  /// How long a newcomer has a mentor, and minds a promise; how long a tier is borne; how long a
  /// refusal weighs. Nil for ever.
  private(set) var withMentor: Lapse?
  private(set) var misled: Lapse?
  private(set) var toStagnation: Lapse?
  private(set) var refused: Lapse?
  /// How long somebody minds having waited for papers.
  private(set) var slighted: Lapse?
  /// How long onboarding works.
  private(set) var welcomed: Lapse?

  /// The first Monday, from which days are counted.
  private let start: Day
  private let months: MonthCalendar
  /// By assumption: whether it is a length of time in months.
  private var isInMonths: Column<Bool>

  init(_ compiled: CompiledScenario) {
    start = compiled.start
    months = compiled.months
    isInMonths = Column(repeating: false, count: compiled.assumptions.count)
    for (index, assumption) in compiled.assumptions.enumerated() {
      isInMonths[index] = assumption.isInMonths
    }
    values = Column(repeating: 0, count: compiled.assumptions.count)
    cells = Column(repeating: Conditions(), count: compiled.cells.count)
    stays = Column(repeating: Stay(), count: compiled.cells.count)
    hazards = Hazards(compiled)
    skill = SkillFigures(compiled)
    energy = EnergyFigures(compiled)
  }

  /// Draws the numbers of one future.
  mutating func draw(_ compiled: CompiledScenario, luck: Luck) {
    draw(compiled) { $0.value(luck: luck) }
  }

  /// Works out what follows from one value of each assumption.
  mutating func draw(_ compiled: CompiledScenario, value: (Assumption) -> Double) {
    for (index, assumption) in compiled.assumptions.enumerated() {
      values[index] = value(assumption)
    }
    skill.draw(compiled, values)
    energy.draw(compiled, values, skill)
    for cell in 0..<cells.count {
      let position = compiled.cells.stage(of: cell)
      let family = compiled.families[compiled.cells.family(of: cell)]
      let stage = compiled.stages[position]
      let tier = compiled.tiers[compiled.cells.tier(of: cell)]
      let fullTime = compiled.contracts.fullTime(
        compiled.cells.contract(of: cell), family: compiled.cells.family(of: cell))
      let pay = payPerWeek(cell, compiled)
      cells[cell] = Conditions(
        hazardPerWeek: values[stage.leaving] * values[tier.leaving],
        fullTime: fullTime, payPerWeek: Int64((pay * fullTime).rounded()),
        payPerFullWeek: Int64(pay.rounded()),
        pass: values[(position == 0 ? family.pass : nil) ?? stage.pass],
        stage: Int32(position), tier: Int32(compiled.cells.tier(of: cell)),
        takesContacts: stage.takesContacts, isTop: tier.isTop,
        family: Int32(compiled.cells.family(of: cell)),
        opening: opening(of: cell, compiled),
        benefitsPerWeek: compiled.factors.benefitsPerWeek(
          site: compiled.cells.site(of: cell), stage: position,
          tier: compiled.cells.tier(of: cell))
          + skill.costPerWeek[position])
      stays[cell] = Stay(
        length: position < compiled.stages.count - 1
          ? length(position, of: family, compiled) : nil,
        end: stageEnd(position, of: family, compiled))
    }
    beginWork(week: 0)
    hazards.draw(values, tiers: compiled.tiers)
    withMentor = compiled.factors.mentor.map { lapse($0.lasts) }
    misled = compiled.factors.promise.map { lapse($0.lasts) }
    toStagnation = compiled.factors.stagnation.map { lapse($0.after) }
    refused = compiled.factors.refusal.map { lapse($0.lasts) }
    welcomed = compiled.factors.onboarding.map { lapse($0.lasts) }
    slighted = compiled.factors.goodwill.map { lapse($0.lasts) }
  }

  /// The day before which nobody of a cell takes contacts, 0 for a site that is open from the start.
  private func opening(of cell: Int, _ compiled: CompiledScenario) -> Int32 {
    let family = compiled.families[compiled.cells.family(of: cell)]
    let opening = family.takesContacts ? compiled.sites[compiled.cells.site(of: cell)].opening : nil
    return Int32(clamping: max(0, opening ?? 0))
  }

  /// Says from which day of a week on each cell works.
  mutating func beginWork(week: Int) {
    for cell in 0..<cells.count {
      cells[cell].firstDay = max(0, min(7, cells[cell].opening - Int32(7 * week)))
    }
  }

  /// Minor units that somebody in a cell is paid for a full-time week; nights earn more for those
  /// who take contacts.
  private func payPerWeek(_ cell: Int, _ compiled: CompiledScenario) -> Double {
    let tier = compiled.cells.tier(of: cell)
    guard let number = compiled.tiers[tier].pay else { return 0 }
    let place = compiled.payRises.place(of: cell, in: compiled.cells)
    var pay = values[number] * compiled.payRises[place]
    if compiled.stages[compiled.cells.stage(of: cell)].takesContacts,
      let nights = compiled.sites[compiled.cells.site(of: cell)].nightWork
    {
      pay += values[nights] * compiled.nightPremium.perWeek(pay: pay)
    }
    return pay
  }

  /// Works out the hazards of a week; whether any differs from the week before.
  ///
  /// - Parameter isNew: Whether they are to be worked out in any case.
  mutating func refresh(week: Int, isNew: Bool = false) -> Bool {
    hazards.refresh(week: week, cells, isNew: isNew)
  }

  /// Puts the pressure of last week, by site, on the hazards to come.
  mutating func press(_ pressures: [Pressure]) { hazards.press(pressures, values) }

  /// Where there is no way up, nobody stagnates.
  func stagnationDay(isTop: Bool, since day: Int32) -> Int32 {
    isTop ? .max : end(of: toStagnation, from: day)
  }

  /// Tenure at which a stage ends; nil for the last, even where it is also the first and a family
  /// has a training of its own.
  private func stageEnd(
    _ position: Int, of family: CompiledScenario.Family, _ compiled: CompiledScenario
  ) -> Lapse? {
    guard position < compiled.stages.count - 1 else { return nil }
    var tenure = Lapse()
    for stage in 0...position {
      guard let length = length(stage, of: family, compiled) else { return nil }
      tenure = tenure + length
    }
    return tenure
  }

  /// How long a stage lasts that others follow.
  private func length(
    _ stage: Int, of family: CompiledScenario.Family, _ compiled: CompiledScenario
  ) -> Lapse? {
    ((stage == 0 ? family.training : nil) ?? compiled.stages[stage].length).map { lapse($0) }
  }

  // MARK: - Lengths of time

  /// A length of time, on the calendar; of drawn days whole ones, or rounded.
  func lapse(_ number: CompiledScenario.Number, roundingDays: Bool = false) -> Lapse {
    let (value, isInMonths) = (values[number], isInMonths[number])
    return Lapse(roundingDays && !isInMonths ? value.rounded() : value, isInMonths: isInMonths)
  }

  /// The day on which a length of time is over that began on a day; `Int32.max` for never.
  @inline(__always)
  func end(of lapse: Lapse?, from day: Int32) -> Int32 {
    lapse.map { Int32(truncatingIfNeeded: months.end(of: $0, from: Int(day))) } ?? .max
  }

  /// The last day from which a length of time is over by a day.
  func latest(_ lapse: Lapse, by day: Int) -> Int32 { Int32(lapse.latest(by: start + day) - start) }

  /// The days of a length of time that is over when the forecast starts.
  func daysBeforeStart(_ number: CompiledScenario.Number) -> Double {
    isInMonths[number] ? -Double(latest(lapse(number), by: 0)) : values[number]
  }

  /// The day on which the stage of a cell ends for somebody whose stages are counted from a day;
  /// `Int32.max` for the last.
  func stageEnd(of cell: Int, since day: Int32) -> Int32 {
    end(of: stays[cell].end, from: day)
  }

  /// Days before the first contact of somebody who starts in a cell; 0 where nobody of the family
  /// ever takes contacts.
  func trainingDays(from cell: Int, of places: Cells, since day: Int32) -> Int32 {
    var (cell, end) = (cell, day)
    while !cells[cell].takesContacts {
      end = stageEnd(of: cell, since: day)
      guard end < .max else { return 0 }
      cell = places.nextStage(after: cell)
    }
    return end - day
  }

  /// How many a limit allows out of so many people: of a share whole people, rounded down.
  ///
  /// - Parameter carried: what was left over of a share before.
  func limit(
    _ limit: CompiledScenario.Limit, of people: Int64, carried rest: Double = 0
  ) -> Int64 {
    switch limit {
    case .unlimited: .max
    case .number(let number): Int64(values[number].rounded())
    // 29 % of 100 are 29, though 0.29 × 100 is a little less in binary.
    case .share(let share): Int64((values[share] * Double(people) + rest + 1e-9).rounded(.down))
    }
  }
}

/// How long people are in the stage of a cell, in one future: apart from its `Conditions`, which
/// are copied for everybody who moves.
struct Stay: BitwiseCopyable {
  /// How long the stage lasts; nil for the last.
  var length: Lapse?
  /// Tenure at which it ends where nobody has waited; nil for the last.
  var end: Lapse?
}

/// What holds for everybody in a cell, in one future.
struct Conditions: BitwiseCopyable {
  /// Whether people take contacts on a day.
  @inline(__always)
  func takesContacts(on day: Int) -> Bool { takesContacts && opening <= day }

  /// Working days left to the cell in the week at hand, from the start of one of its days on.
  @inline(__always)
  func daysLeft(from offset: Int) -> Int64 {
    Int64(WorkingWeek.daysLeft(from: max(offset, Int(firstDay))))
  }

  /// Of the stage and the tier, before anything else acts on it.
  var hazardPerWeek = 0.0
  /// The part of a full-time week that is paid.
  var fullTime = 1.0
  /// Minor units, for the hours paid and for a full-time week.
  var payPerWeek: Int64 = 0
  var payPerFullWeek: Int64 = 0
  /// Share who pass the test at the end of the stage.
  var pass = 1.0
  var stage: Int32 = 0
  var tier: Int32 = 0
  var takesContacts = true
  /// Whether there is no tier further up.
  var isTop = false
  var family: Int32 = 0
  /// The day before which nobody takes contacts; 0 where the site is open from the start.
  var opening: Int32 = 0
  /// The day of the week at hand from which people work: 0 where the site is open, 7 where it is
  /// not.
  var firstDay: Int32 = 0
  /// Minor units, for benefits and programmes.
  var benefitsPerWeek: Int64 = 0
}
