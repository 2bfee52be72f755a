import Workforce

/// What one future has spent, as far as it is needed to tell what a change costs by itself: small
/// enough to be kept, so that futures of one scenario can be compared with those of many others.
///
/// All amounts are minor units over all weeks.
public struct Books: Sendable, Equatable {
  /// By outlay.
  let spent: [Int64]
  /// What was paid, by cell, while one thing held and then another.
  let times: [Accounts.PaidTime]
  /// Whether those of a cell take contacts.
  let takesContacts: [Bool]
  /// What the employer pays on top, as a share of pay.
  let onCostsRate: Double
  /// All pay, all on-costs, all costs.
  let (allPay, allOnCosts, all): (Int64, Int64, Int64)

  /// Closes the books of a future that was played.
  init(_ future: borrowing Future) {
    var spent: [Int64] = []
    for outlay in Outlay.allCases { spent.append(future.spent(on: outlay)) }
    var takesContacts: [Bool] = []
    for cell in 0..<future.cells.count {
      takesContacts.append(future.figures.cells[cell].takesContacts)
    }
    (self.spent, self.takesContacts, times) = (spent, takesContacts, future.paidTimes)
    onCostsRate = future.compiled.prices.onCosts
    allPay = future.ledger.total(of: .pay)
    allOnCosts = future.ledger.total(of: .onCosts)
    all = future.ledger.total(of: .cost)
  }

  /// A part of what this future costs more than the same one of another scenario, in minor units.
  ///
  /// - Parameter changed: What the two scenarios differ in.
  public func cost(
    of part: Outlay.Part, beyond first: Books, changed: Set<Outlay>
  ) -> Int64 {
    CostParts(from: first, to: self, changed: changed)[part]
  }
}

extension CompiledScenario {
  /// As how many numbers the books of a future weigh.
  public var numbersOfBooks: Int {
    // Pay and rates, as often as something else comes to hold, and who takes contacts.
    (2 * (successors.count + 1) + 1) * cells.count + Outlay.allCases.count + 16
  }
}
