/// What one future costs more than another, in the parts of `Outlay.Part`: in minor units.
struct CostParts {
  private var amounts = [Int64](repeating: 0, count: Outlay.Part.allCases.count)

  subscript(part: Outlay.Part) -> Int64 {
    get { amounts[part.rawValue] }
    set { amounts[part.rawValue] = newValue }
  }

  /// Compares the same future of two scenarios, once both are played.
  ///
  /// The rest is what is left, so that the parts add up whatever was rounded.
  init(from first: borrowing Future, to second: borrowing Future, changed: Set<Outlay>) {
    self.init(from: Books(first), to: Books(second), changed: changed)
  }

  /// Compares the books of the same future of two scenarios.
  init(from first: Books, to second: Books, changed: Set<Outlay>) {
    let onCosts = second.allOnCosts - first.allOnCosts
    for outlay in Outlay.allCases where outlay != .promotions {
      let part = changed.contains(outlay) ? Outlay.Part.lever : outlay.part
      guard part != .rest else { continue }
      self[part] += second.spent[outlay.rawValue] - first.spent[outlay.rawValue]
    }

    let pay = PayParts(from: first, to: second)
    let risen = changed.contains(.promotions) ? Int64(pay.risen.rounded()) : 0
    let raised = Int64(pay.raised.rounded())
    let trainees = Int64(pay.trainees.rounded())
    self[.lever] += raised + risen
    self[.replacing] += trainees
    self[.staying] += second.allPay - first.allPay - raised - risen - trainees

    // What the employer pays on top goes with the pay that it is paid on. It was rounded week by
    // week: what that leaves goes to the change where rates or tiers changed, and else to those who
    // stay, so that nothing is ever a trifle.
    let (before, after) = (first.onCostsRate, second.onCostsRate)
    let onTrainees = Int64((before * pay.trainees).rounded())
    let onStaying = Int64(
      (before * (pay.atOldRates - pay.before - pay.trainees - Double(risen))).rounded())
    let isLever = before != after || raised != 0 || risen != 0
    self[.replacing] += onTrainees
    self[.staying] += isLever ? onStaying : onCosts - onTrainees
    self[.lever] += isLever ? onCosts - onTrainees - onStaying : 0

    self[.rest] = second.all - first.all - self[.lever] - self[.staying] - self[.replacing]
  }
}

/// Why one future pays more than another.
private struct PayParts {
  /// By how much the change of rates moves the pay of those who are there after it.
  var raised = 0.0
  /// What is earned before the change, and what those who are there after it earn at its rates.
  var before = 0.0
  var atOldRates = 0.0
  /// At the rates before: by how much the pay of trainees differs.
  var trainees = 0.0
  /// At the rates before, of those who are no trainees: what the weeks worked after the change cost
  /// more than as many weeks in the tiers of before.
  var risen = 0.0

  init(from first: Books, to second: Books) {
    var (weeksBefore, weeksAfter, paidBefore, paidAfter) = (0.0, 0.0, 0.0, 0.0)
    guard let one = first.onlyTime, let other = second.onlyTime else {
      addStretches(from: first, to: second)
      return
    }
    for cell in one.pay.indices {
      let (before, after) = (Double(one.pay[cell]), Double(other.pay[cell]))
      let (old, new) = (Double(one.rates[cell]), Double(other.rates[cell]))
      // Where nobody is paid any more, nobody knows for how many weeks.
      let atOldRates = old == new ? after : new > 0 ? after * old / new : before
      self.before += before
      self.atOldRates += atOldRates
      raised += after - atOldRates
      if !first.takesContacts[cell] {
        trainees += atOldRates - before
      } else if old > 0 {
        weeksBefore += before / old
        weeksAfter += atOldRates / old
        paidBefore += before
        paidAfter += atOldRates
      }
    }
    risen = weeksBefore > 0 ? paidAfter - paidBefore * weeksAfter / weeksBefore : 0
  }

  /// The same where rates change in the middle: each week that the second pays is compared with
  /// what the first pays for it in that week.
  private mutating func addStretches(from first: Books, to second: Books) {
    let (earlier, later) = (first.times, second.times)
    var (weeksBefore, weeksAfter, paidBefore, paidAfter) = (0.0, 0.0, 0.0, 0.0)
    for cell in first.takesContacts.indices {
      let takesContacts = first.takesContacts[cell]
      for stretch in earlier {
        let (pay, rate) = (Double(stretch.pay[cell]), Double(stretch.rates[cell]))
        before += pay
        guard takesContacts else {
          trainees -= pay
          continue
        }
        guard rate > 0 else { continue }
        weeksBefore += pay / rate
        paidBefore += pay
      }
      var begin = 0
      for stretch in later {
        defer { begin = stretch.end }
        let rates = earlier.first { $0.end > begin }?.rates ?? stretch.rates
        let (pay, new, old) = (
          Double(stretch.pay[cell]), Double(stretch.rates[cell]), Double(rates[cell])
        )
        let atOld = old == new || new == 0 ? pay : pay * old / new
        atOldRates += atOld
        raised += pay - atOld
        guard takesContacts else {
          trainees += atOld
          continue
        }
        guard old > 0 else { continue }
        weeksAfter += atOld / old
        paidAfter += atOld
      }
    }
    risen = weeksBefore > 0 ? paidAfter - paidBefore * weeksAfter / weeksBefore : 0
  }
}
