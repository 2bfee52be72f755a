import Randomness
import Workforce

/// The numbers of one future: what the scenario believes, drawn, and what follows from it.
struct Figures: ~Copyable {
  /// One for each of the assumptions, in the engine's units.
  var values: Column<Double>
  /// What holds in each cell.
  var cells: Column<Conditions>
  /// How fast people leave in the week at hand.
  var hazards: Hazards
  /// How well people work.
  var skill: SkillFigures
  /// What their energy is.
  var energy: EnergyFigures

  /// How long a newcomer has a mentor, and minds a promise; how long a tier is borne.
  var daysWithMentor = Int32.max
  var daysMisled = Int32.max
  var daysToStagnation = Int32.max
  /// How long a refusal weighs.
  var daysRefused = Int32.max

  init(_ compiled: CompiledScenario) {
    values = Column(repeating: 0, count: compiled.assumptions.count)
    cells = Column(repeating: Conditions(), count: compiled.cells.count)
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
        stageEnd: stageEnd(position, of: family, compiled),
        stage: Int32(position), tier: Int32(compiled.cells.tier(of: cell)),
        takesContacts: stage.takesContacts, isTop: tier.isTop,
        family: Int32(compiled.cells.family(of: cell)),
        opening: opening(of: cell, compiled),
        benefitsPerWeek: compiled.factors.benefitsPerWeek(tier: compiled.cells.tier(of: cell))
          + skill.costPerWeek[position])
    }
    beginWork(week: 0)
    hazards.draw(values, tiers: compiled.tiers, payRise: compiled.payRise)
    daysWithMentor = compiled.factors.mentor?.days(values) ?? .max
    daysMisled = compiled.factors.promise?.days(values) ?? .max
    daysToStagnation = compiled.factors.stagnation?.days(values) ?? .max
    daysRefused = compiled.factors.refusal?.days(values) ?? .max
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
    guard let number = compiled.tiers[compiled.cells.tier(of: cell)].pay else { return 0 }
    var pay = values[number] * compiled.payRise
    if compiled.stages[compiled.cells.stage(of: cell)].takesContacts,
      let nights = compiled.sites[compiled.cells.site(of: cell)].nightWork
    {
      pay += values[nights] * compiled.nightPremium.perWeek(pay: pay)
    }
    return pay
  }

  /// Works out the hazards of a week; whether any differs from the week before.
  mutating func refresh(week: Int) -> Bool { hazards.refresh(week: week, cells) }

  /// Puts the pressure of last week, by site, on the hazards to come.
  mutating func press(_ pressures: [Pressure]) { hazards.press(pressures, values) }

  /// Where there is no way up, nobody stagnates.
  func stagnationDay(isTop: Bool, since day: Int32) -> Int32 {
    daysToStagnation == .max || isTop ? .max : day + daysToStagnation
  }

  /// Tenure in days at which a stage ends; `Int32.max` for the last, even where it is also the
  /// first and a family has a training of its own.
  private func stageEnd(
    _ position: Int, of family: CompiledScenario.Family, _ compiled: CompiledScenario
  ) -> Int32 {
    guard position < compiled.stages.count - 1 else { return .max }
    var tenure = 0.0
    for stage in 0...position {
      guard let length = (stage == 0 ? family.training : nil) ?? compiled.stages[stage].length
      else {
        return .max
      }
      tenure += values[length]
    }
    // Stages change at midnight: a month of 30.4375 days ends with its 30th day.
    return Int32(tenure)
  }

  /// Days before the first contact of somebody who starts in a cell; 0 where nobody of the family
  /// ever takes contacts.
  func trainingDays(from cell: Int, of places: Cells) -> Int32 {
    var (cell, days) = (cell, Int32(0))
    while !cells[cell].takesContacts {
      days = cells[cell].stageEnd
      guard days < .max else { return 0 }
      cell = places.nextStage(after: cell)
    }
    return days
  }

  /// How many a limit allows out of so many people.
  func limit(_ limit: CompiledScenario.Limit, of people: Int64) -> Int64 {
    switch limit {
    case .unlimited: .max
    case .number(let number): Int64(values[number].rounded())
    case .share(let share): Int64((values[share] * Double(people)).rounded(.down))
    }
  }
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
  /// Tenure in days at which the stage ends; `Int32.max` for the last.
  var stageEnd = Int32.max
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
