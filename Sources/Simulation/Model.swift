/// What every result must name to be repeated.
public enum Model {
  /// The version of the model. Any change that gives other numbers for the same scenario and seed
  /// raises it.
  public static let version = 2
}
