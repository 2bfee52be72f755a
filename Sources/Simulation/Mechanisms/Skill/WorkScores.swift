extension Future {
  /// Scores the work of the week by those who did it.
  ///
  /// Everybody is busy for the same share of the time, so whoever takes longer for a contact
  /// counts for fewer of them.
  mutating func scoreWork() {
    for cell in 0..<cells.count where figures.cells[cell].takesContacts {
      let work = daysWorked(in: cell)
      guard work > 0 else { continue }
      let (site, family) = (cells.site(of: cell), cells.family(of: cell))
      let stage = cells.stage(of: cell)
      let contacts = Double(work) / figures.skill.slowness(family: family, stage: stage)
      mechanisms.ratings.satisfaction.add(
        figures.skill.satisfaction(family: family, stage: stage), weight: contacts, site: site,
        family: family)
      mechanisms.ratings.resolution.add(
        figures.skill.resolution(family: family, stage: stage), weight: contacts, site: site,
        family: family)
    }
  }
}
