/// Where one person belongs, for counting leavers where they were.
struct Belonging: BitwiseCopyable {
  /// The cell on the first Monday of the stretch at hand; −1 for who was not here.
  var cellAtStart: Int32 = -1
  /// The cell of the first day; −1 for who was in post at the start of the forecast.
  var firstCell: Int32 = -1
}
