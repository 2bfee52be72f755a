/// Where one person belongs, for counting leavers by person.
struct Belonging: BitwiseCopyable {
  /// The cell on the first Monday of the stretch at hand; −1 for who was not here.
  var cellAtStart: Int32 = -1
  /// The day of joining, which no later move or training changes; `Int32.min` for who was in post
  /// at the start of the forecast.
  var joined = Int32.min
  /// The cell of the first day.
  var firstCell: Int32 = -1
}
