public import Schema
import Text

/// How well contacts are dealt with in a stage (服务技能); nil where nothing is said.
public struct Skill: Sendable {
  /// Share of contacts that are rated satisfied (满意度).
  public var satisfaction: Uncertain<Share>?
  /// Share of contacts that settle the matter, so that nobody need come again (一次性解决率).
  public var resolution: Uncertain<Share>?

  /// How the skill of one job family is written.
  public static let schema = Record(Skill()) {
    Field(
      "satisfaction", \.satisfaction, .uncertain(),
      help: Phrase(
        "Share of contacts rated satisfied in this family, where it differs from the stage's",
        "本岗位类别的满意度：评价满意的咨询占比，与阶段本身不同时才写"))
    Field(
      "resolution", \.resolution, .uncertain(),
      help: Phrase(
        """
        Share of contacts that settle the matter in this family, where it differs from the stage's
        """,
        "本岗位类别的一次性解决率：一次就解决问题的咨询占比，与阶段本身不同时才写"))
  }
}

/// A figure of skill.
public enum SkillFigure: String, CaseIterable, Sendable {
  /// Share of contacts rated satisfied.
  case satisfaction
  /// First-contact resolution.
  case resolution

  /// What it is called.
  var words: Phrase {
    switch self {
    case .satisfaction: Phrase("satisfaction", "满意度")
    case .resolution: Phrase("resolution", "一次性解决率")
    }
  }
}

extension Stage {
  /// The figure of a job family in this stage; nil where nothing is said.
  public func skill(_ figure: SkillFigure, of family: String) -> Uncertain<Share>? {
    let own = families[named: family]
    return switch figure {
    case .satisfaction: own?.satisfaction ?? satisfaction
    case .resolution: own?.resolution ?? resolution
    }
  }

  /// Every place at which the figure is given, as a path within the stage.
  func places(of figure: SkillFigure) -> [String] {
    let isGiven =
      switch figure {
      case .satisfaction: satisfaction != nil
      case .resolution: resolution != nil
      }
    let own = families.filter {
      switch figure {
      case .satisfaction: $0.value.satisfaction != nil
      case .resolution: $0.value.resolution != nil
      }
    }
    return (isGiven ? [figure.rawValue] : [])
      + own.map { "families.\($0.key).\(figure.rawValue)" }
  }
}
