import Workforce

/// What a future spends over all its weeks, by what it is spent on: kept apart from what is recorded
/// week by week, for the comparison of two futures with each other.
struct Accounts: ~Copyable {
  /// Pay earned, by cell.
  private(set) var pay: Column<Int64>
  /// Spent on each person week by week, by cell: levers, programmes and development together.
  private(set) var benefits: Column<Int64>
  /// The other outlays.
  private var outlays: Column<Int64>
  /// Pay of a full week of those employed, by cell.
  private var payroll: Column<Int64>
  /// What was paid while something else held, in order.
  private(set) var past: [PaidTime] = []

  /// Pay earned up to a week, by cell, with the pay of a full week.
  struct PaidTime: Sendable, Equatable {
    let end: Int
    let pay: [Int64]
    let rates: [Int64]
  }

  init(cells: Int) {
    pay = Column(repeating: 0, count: cells)
    benefits = Column(repeating: 0, count: cells)
    payroll = Column(repeating: 0, count: cells)
    outlays = Column(repeating: 0, count: Outlay.allCases.count)
  }

  mutating func clear() {
    pay.fill(0..<pay.count, with: 0)
    benefits.fill(0..<benefits.count, with: 0)
    payroll.fill(0..<payroll.count, with: 0)
    outlays.fill(0..<outlays.count, with: 0)
    past.removeAll()
  }

  /// Closes what was spent on people week by week up to a week, at the rates of its cells; others
  /// begin.
  mutating func settle(week: Int, rates: [Int64]) {
    past.append(PaidTime(end: week, pay: rates.indices.map { pay[$0] }, rates: rates))
    pay.fill(0..<pay.count, with: 0)
    benefits.fill(0..<benefits.count, with: 0)
  }

  func spent(on outlay: Outlay) -> Int64 { outlays[outlay.rawValue] }

  /// The payroll of a cell has changed by so much.
  @inline(__always)
  mutating func changePayroll(_ change: Int64, in cell: Int) { payroll[cell] &+= change }

  /// Counts the pay of a week for everybody who is there on its Monday.
  mutating func openWeek() {
    for cell in 0..<pay.count { pay[cell] &+= payroll[cell] }
  }

  @inline(__always)
  mutating func addPay(_ amount: Int64, in cell: Int) { pay[cell] &+= amount }
  @inline(__always)
  mutating func addBenefits(_ amount: Int64, in cell: Int) { benefits[cell] &+= amount }
  @inline(__always)
  mutating func add(_ amount: Int64, to outlay: Outlay) { outlays[outlay.rawValue] &+= amount }
}

extension Ledger {
  /// Counts what somebody in a cell earns, or does not.
  @inline(__always)
  mutating func pay(_ amount: Int64, in cell: Int) {
    add(amount, to: .pay, in: cell)
    accounts.addPay(amount, in: cell)
  }

  /// Counts what is spent on the people of a cell week by week, or is not.
  @inline(__always)
  mutating func benefit(_ amount: Int64, in cell: Int) {
    add(amount, to: .incentives, in: cell)
    accounts.addBenefits(amount, in: cell)
  }

  /// Counts what is spent on something.
  @inline(__always)
  mutating func spend(_ amount: Int64, on outlay: Outlay, in cell: Int) {
    guard let measure = outlay.measure else { return }
    add(amount, to: measure, in: cell)
    accounts.add(amount, to: outlay)
  }
}

extension Future {
  /// What was spent on something over all weeks, in minor units.
  func spent(on outlay: Outlay) -> Int64 {
    switch outlay {
    case .amenities, .recognition, .ceremonies, .ideaMarket, .programmes, .development,
      .bonuses, .helpers, .mentors, .moves, .rewards, .onboarding, .loans:
      ledger.accounts.spent(on: outlay) + benefits(outlay)
    case .promotions: 0
    case .courses, .prizes, .sideRoles, .hiring, .funnel, .training, .trainers, .departures, .desks,
      .hr:
      outlay.measure.map { ledger.total(of: $0) } ?? 0
    }
  }

  /// Closes the accounts of what held up to a week.
  mutating func settleAccounts(week: Int) {
    for outlay in Outlay.allCases { ledger.accounts.add(benefits(outlay), to: outlay) }
    ledger.accounts.settle(
      week: week, rates: (0..<cells.count).map { figures.cells[$0].payPerWeek })
  }

  /// What was paid while one thing held, stretch by stretch.
  var paidTimes: [Accounts.PaidTime] {
    let all = 0..<cells.count
    return ledger.accounts.past + [
      Accounts.PaidTime(
        end: compiled.weeks, pay: all.map { ledger.accounts.pay[$0] },
        rates: all.map { figures.cells[$0].payPerWeek })
    ]
  }

  /// One of those things that are spent on each person week by week: what is spent in a cell goes
  /// to them by what each costs there.
  private func benefits(_ outlay: Outlay) -> Int64 {
    var sum = 0.0
    for cell in 0..<cells.count where ledger.accounts.benefits[cell] != 0 {
      let own = perWeek(outlay, cell)
      guard own != 0 else { continue }
      let share = Double(own) / Double(figures.cells[cell].benefitsPerWeek)
      sum += Double(ledger.accounts.benefits[cell]) * share
    }
    return Int64(sum.rounded())
  }

  /// Minor units that are spent on a person of a cell in a week.
  private func perWeek(_ outlay: Outlay, _ cell: Int) -> Int64 {
    let factors = compiled.factors
    func spent(_ driver: LeavingDriver) -> Int64 {
      factors.standing(driver)?.perWeek(
        site: cells.site(of: cell), stage: cells.stage(of: cell), tier: cells.tier(of: cell)) ?? 0
    }
    return switch outlay {
    case .amenities: spent(.amenities)
    case .recognition: spent(.recognition)
    case .ceremonies: spent(.ceremonies)
    case .ideaMarket: spent(.ideaMarket)
    case .programmes: factors.programmes?.perWeek(tier: cells.tier(of: cell)) ?? 0
    case .development: figures.skill.costPerWeek[cells.stage(of: cell)]
    default: 0
    }
  }
}
