extension Future {
  /// The share of paid time that shrinkage leaves: what each kind of it leaves of the others.
  ///
  /// It is applied to the people that contacts require, and to the hours that people give.
  func shareNotLost(_ service: Int) -> Double {
    var share = 1.0
    for kind in compiled.demand.services[service].shrinkage { share *= 1 - figures.values[kind] }
    return share
  }
}
