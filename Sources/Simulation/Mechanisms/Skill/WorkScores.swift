import Randomness

extension Future {
  /// Scores the work of the week by those who did it.
  ///
  /// Everybody is busy for the same share of the time, so whoever takes longer for a contact
  /// counts for fewer of them.
  mutating func scoreWork() {
    let promise = compiled.factors.promise.flatMap { $0.touchesSatisfaction ? $0 : nil }
    if promise != nil { mechanisms.ratings.countMisled(people, cells: cells.count) }
    for cell in 0..<cells.count where figures.cells[cell].takesContacts {
      let work = daysWorked(in: cell)
      guard work > 0 else { continue }
      let (site, family) = (cells.site(of: cell), cells.family(of: cell))
      let stage = cells.stage(of: cell)
      let contacts = Double(work) / figures.skill.slowness(family: family, stage: stage)
      var satisfaction = figures.skill.satisfaction(family: family, stage: stage)
      if let promise {
        let share = mechanisms.ratings.shareMisled(in: cell)
        let ofMisled = promise.satisfied(satisfaction, figures.values)
        satisfaction += share * (ofMisled - satisfaction)
      }
      let here = ledger.value(of: .people, in: cell)
      satisfaction = learned(satisfaction, .satisfaction, in: cell, of: here)
      mechanisms.ratings.satisfaction.add(
        satisfaction, weight: contacts, site: site, family: family)
      mechanisms.ratings.resolution.add(
        learned(
          figures.skill.resolution(family: family, stage: stage), .resolution, in: cell, of: here),
        weight: contacts, site: site, family: family)
    }
  }

  /// A share of contacts, by what the people of a cell have learned in their mean.
  private func learned(
    _ share: Double, _ effect: Learned.Effect, in cell: Int, of people: Int64
  ) -> Double {
    let logarithm = mechanisms.learned.mean(effect, in: cell, of: people)
    return logarithm == 0 ? share : share.withOdds(times: Portable.exp(logarithm))
  }
}
