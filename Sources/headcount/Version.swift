import Simulation
import Text

/// What the program says of itself.
enum Version {
  /// `headcount 1.0 (30f0204)`: the release and the commit that it was built from, if that is
  /// known.
  static let program =
    "headcount 1.0" + (builtFromCommit.isEmpty ? "" : " (\(builtFromCommit))")

  /// The same with the version of the model, which alone decides the numbers.
  static var text: String {
    let model = String(Model.version)
    return Phrase("\(program), model \(model)", "\(program)，模型 \(model)").spoken
  }
}
