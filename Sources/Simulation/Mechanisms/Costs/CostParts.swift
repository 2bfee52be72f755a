/// What one future costs more than another, in the parts of `Outlay.Part`: in minor units.
struct CostParts {
  private var amounts = [Int64](repeating: 0, count: Outlay.Part.allCases.count)

  subscript(part: Outlay.Part) -> Int64 {
    get { amounts[part.rawValue] }
    set { amounts[part.rawValue] = newValue }
  }

  /// Compares the books of the same future of two scenarios.
  ///
  /// The rest is what is left, so that the parts add up whatever was rounded.
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

  /// Each week that the second pays is compared with what the first pays for it in that week, where
  /// rates change in the middle too.
  init(from first: Books, to second: Books) {
    var (weeksBefore, weeksAfter, paidBefore, paidAfter) = (0.0, 0.0, 0.0, 0.0)
    for (cell, takesContacts) in first.takesContacts.enumerated() {
      for time in first.times {
        let (pay, rate) = (Double(time.pay[cell]), Double(time.rates[cell]))
        before += pay
        if !takesContacts {
          trainees -= pay
        } else if rate > 0 {
          weeksBefore += pay / rate
          paidBefore += pay
        }
      }
      var begin = 0
      for time in second.times {
        defer { begin = time.end }
        guard let there = first.times.first(where: { $0.end > begin }) else { continue }
        let (pay, new, old) = (
          Double(time.pay[cell]), Double(time.rates[cell]), Double(there.rates[cell])
        )
        // Where nobody is paid any more, nobody knows for how many weeks: as many as before.
        let unpaid = there.end == time.end ? Double(there.pay[cell]) : 0
        let atOld = old == new ? pay : new > 0 ? pay * old / new : unpaid
        atOldRates += atOld
        raised += pay - atOld
        if !takesContacts {
          trainees += atOld
        } else if old > 0 {
          weeksAfter += atOld / old
          paidAfter += atOld
        }
      }
    }
    risen = weeksBefore > 0 ? paidAfter - paidBefore * weeksAfter / weeksBefore : 0
  }
}
