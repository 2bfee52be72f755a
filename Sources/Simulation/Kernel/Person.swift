/// One person, taken out of the columns.
///
/// What a mechanism adds to `People` belongs here too, so that copies of a person have it.
struct Person: Sendable, Equatable {
  var identity: UInt64
  var cell: Int
  var startDay: Int32
  var stageEndDay: Int32
  var tierDay: Int32
  var circumstances: Circumstances
  /// Standing among peers; nil until somebody asks.
  var standing: Double?
  /// The ways up and sideways; nil where the scenario keeps none.
  var path: Path?
  /// Credits and side role; nil where none are kept.
  var file: GrowthFile?
  /// What is known of the person's energy; nil where none is measured.
  var energy: EnergyState?

  init(_ people: borrowing People, row: Int) {
    identity = people.identity[row]
    cell = Int(people.cell[row])
    (startDay, stageEndDay) = (people.startDay[row], people.stageEndDay[row])
    tierDay = people.tierDay[row]
    circumstances = people.circumstances[row]
    standing = people.standing[row].isNaN ? nil : people.standing[row]
    path = people.paths[row]
    file = people.growth[row]
    energy = people.energy[row]
  }
}
