import Fitting
import Foundation
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// The declaration of a scenario: help, examples, defaults and their sources.
@Suite struct ScenarioSchemaTests {
  @Test func theDeclarationsAreSound() {
    #expect(Scenario.schema.faults == [])
    #expect(Site.schema.faults == [])
    #expect(Family.schema.faults == [])
    #expect(Stage.schema.faults == [])
    #expect(Cause.schema.faults == [])
    #expect(Tier.schema.faults == [])
    #expect(Review.schema.faults == [])
    #expect(Group.schema.faults == [])
    #expect(IntakeClass.schema.faults == [])
  }

  /// Every field anywhere below a shape, with its path.
  private func members(of shape: Shape, at path: String = "") -> [(String, Shape.Member)] {
    switch shape {
    case .record(let fields):
      fields.members.flatMap { member in
        let path = path + "." + member.name
        return [(path, member)] + members(of: member.shape, at: path)
      }
    case .list(let element), .table(_, let element): members(of: element, at: path + ".*")
    case .either(let short, let long): members(of: short, at: path) + members(of: long, at: path)
    default: []
    }
  }

  @Test func everyFieldHasHelpAndEveryNumberASource() {
    let all = members(of: Scenario.schema.shape)
    #expect(all.count > 40)
    for (path, member) in all {
      #expect(member.help.english.count > 8, "\(path) has no help")
      #expect(!member.help.hasSuffix("."), "the help of \(path) is a phrase")
      if let standard = member.standard, standard.contains(where: \.isNumber) {
        #expect(member.source != nil, "the default of \(path) is from nowhere")
      }
      if let source = member.source {
        #expect(member.standard != nil, "\(path) has the source \(source) of nothing")
      }
    }
  }

  @Test func helpSaysWhereADefaultComesFrom() throws {
    #expect(
      try #require(Scenario.schema.shape.help(at: ["sites", "office", "target"])).text == """
        sites.office.target: Share of the places (seats × relief) to be filled by people who \
        take contacts, where no contacts come
          written as: a share, such as 5% or 85% or 5% to 6%
          default: 95% (assumption: the rest is kept for absence and moves)
        """)
  }
}

@Suite struct ShippedScenarioTests {
  @Test(arguments: shipped)
  func reads(name: String) throws {
    let path = scenarioFolder + name + ".yaml"
    do throws(Problems) {
      let scenario = try Scenario.schema.read(Loader().load(path).fittingHistories())
      #expect(!scenario.title.isEmpty)
      #expect(scenario.sites.count > 0)
    } catch {
      Issue.record("\(error.text)")
    }
  }

  @Test(arguments: shipped)
  func writesBackTheSame(name: String) throws {
    let scenario = try Scenario.schema.read(
      Loader().load(scenarioFolder + name + ".yaml").fittingHistories())
    let written = Scenario.schema.write(scenario)
    let again = try read(written.yaml)
    #expect(Scenario.schema.write(again) == written)
    // Values and the paths that name their luck, not only their text.
    #expect(String(reflecting: again) == String(reflecting: scenario))
  }

  @Test func allAreTested() throws {
    let files = try #require(try? FileManager.default.contentsOfDirectory(atPath: scenarioFolder))
    #expect(
      files.filter { $0.hasSuffix(".yaml") }.sorted() == shipped.map { $0 + ".yaml" }.sorted())
  }

  @Test func everyStageAndTierHasATitleInChinese() throws {
    for name in ["suqian-seats", "energy-team"] {
      let scenario = try Scenario.schema.read(
        Loader().load(scenarioFolder + name + ".yaml").fittingHistories())
      let titles = scenario.stages.map(\.value.title) + scenario.tiers.map(\.value.title)
      for title in titles {
        let first = try #require(title?.chinese.unicodeScalars.first)
        #expect(first.properties.isIdeographic)
      }
    }
  }
}
