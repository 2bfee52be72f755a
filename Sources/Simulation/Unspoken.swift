import Text

// What is not yet said in both languages.

extension Measure.Description {
  /// A measure explained in one language.
  @_disfavoredOverload
  init(
    _ name: String, _ unit: Measure.Unit, _ kind: Measure.Kind, by cuts: Measure.Cuts,
    needs need: Measure.Need = .nothing, headline: Measure.Headline? = nil, _ help: String
  ) {
    self.init(
      name, unit, kind, by: cuts, needs: need, headline: headline, Phrase(verbatim: help))
  }
}
