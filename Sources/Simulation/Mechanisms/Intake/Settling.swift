import Randomness

extension Future {
  /// Puts the people in post at the start in their places.
  ///
  /// Tenure is spread evenly over each stage, so that every future starts from the same people;
  /// only their luck differs.
  mutating func settle() {
    for (position, group) in compiled.groups.enumerated() {
      let count = Int(figures.values[group.count].rounded())
      let longestInTier = figures.daysBeforeStart(group.inTier)
      let isTop = compiled.tiers[group.tier].isTop
      var (ordinal, end) = (0, Int32(0))
      for stage in compiled.stages.indices {
        let upTo = Int((group.stages[stage] * Double(count)).rounded())
        let members = upTo - ordinal
        let cell = cells.cell(
          site: group.site, family: group.family, stage: stage, tier: group.tier,
          contract: group.contract)
        let first = Double(end)
        // Whoever is here for so long has the stage behind.
        end = figures.stays[cell].end.map { -figures.latest($0, by: 0) } ?? .max
        guard members > 0 else { continue }
        let last =
          end == .max ? max(first, figures.daysBeforeStart(group.longest)) : Double(end)
        contest.makeRoom(noises: members)
        for member in 0..<members {
          let words = luck.block(
            .joining, entity: Entity.identity(group.key, 0, UInt64(ordinal &+ member)))
          contest.noises[member] = Uniform.unit(words.word0)
        }
        contest.noises.toExponential(first: members)
        for member in 0..<members {
          let tenure = Int32(first + (last - first) * (Double(member) + 0.5) / Double(members))
          // A second even spread, out of step with the first: multiples of the golden section.
          let golden = Double(ordinal) * 0.618_033_988_749_894_8
          let inTier = min(
            tenure, Int32(longestInTier * (golden - golden.rounded(.down))))
          let identity = Entity.identity(group.key, day: 0, ordinal)
          ordinal += 1
          guard identity != witness.absent else { continue }
          let row = hire(
            identity,
            Newcomer(
              cell: cell, clock: contest.noises[member], startDay: -tenure,
              stageEndDay: figures.stageEnd(of: cell, since: -tenure), tierDay: -inTier,
              circumstances: isStagnant(isTop: isTop, since: -inTier) ? .stagnant : []))
          passBefore(row, ofGroup: position)
          employ(row, in: cell, since: -tenure)
          giveNoticeBefore(row)
        }
      }
    }
  }
}
