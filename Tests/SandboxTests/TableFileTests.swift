import Foundation
import PhraseTesting
import Report
import Sandbox
import Testing
import Text

/// What answers are as tables for spreadsheets.
@Suite struct TableFileTests {
  private let place: Place

  init() throws { place = try Place() }

  private func table(
    _ lines: [String], _ export: String = "export csv a.csv answer", isForExcel: Bool = false
  ) throws -> String {
    var environment = place.environment
    environment.isForExcel = isForExcel
    var session = try place.session()
    for line in lines + [export] {
      let reply = session.perform(line, in: environment)
      #expect(reply.refusal == nil, "\(line): \(reply.text)")
    }
    // Foundation's own reading drops the mark.
    let data = try Data(contentsOf: URL(filePath: place.folder + "a.csv"))
    return String(decoding: data, as: UTF8.self)
  }

  /// The fields of a text without line breaks inside them.
  private func records(_ text: String) -> [[String]] {
    text.replacing("\u{FEFF}", with: "").split(separator: "\r\n", omittingEmptySubsequences: false)
      .dropLast().map { line in
        var fields = [""]
        var isQuoted = false
        for character in line {
          if character == "\"" {
            isQuoted.toggle()
          } else if character == ",", !isQuoted {
            fields.append("")
          } else {
            fields[fields.count - 1].append(character)
          }
        }
        return fields
      }
  }

  @Test(arguments: [
    ["run 20"], ["run 20", "table people by stage every 4 weeks"], ["run 20", "cost"],
    ["run 20", "plot people by stage"], ["try stages.novice.leaving -20%"],
    ["plan south ready 50% confidence 50%"], ["run 100", "sensitivity leavers"],
    ["run 40", "survey"],
    ["career new old-hands number 20", "career step 3 months", "career file"],
    ["career new old-hands number 20", "career odds"], ["fit demand contacts.csv"],
  ]) func G10_everyAnswerIsOneTidyTable(lines: [String]) throws {
    let text = try table(lines)
    let rows = records(text)
    #expect(rows.count > 1)
    let heading = try #require(rows.first)
    #expect(Set(heading).count == heading.count && !heading.contains(""))
    for row in rows { #expect(row.count == heading.count, "\(row)") }
    // No line is empty, no day is in words, and no number has a comma or a sign of per cent.
    let months = /\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}/
    for row in rows.dropFirst() {
      #expect(row.contains { !$0.isEmpty })
      for field in row {
        #expect(field.wholeMatch(of: months) == nil)
        #expect(field.wholeMatch(of: /[-+]?[0-9,.]+ ?%?( \(.*\))?/) == nil || Double(field) != nil)
        #expect(!["=", "+", "@", "\t"].contains(field.first ?? "x"))
        #expect(field.first != "-" || Double(field) != nil)
      }
    }
  }

  @Test func G10_theMarkIsThereWhereExcelNeedsItAndNowhereElse() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    func begins(_ text: String) -> Bool { Array(text.utf8.prefix(3)) == mark }
    #expect(!begins(try table(["run 3"], "export csv a.csv")))
    #expect(begins(try table(["run 3"], "export csv a.csv for excel")))
    #expect(begins(try table(["run 3"], "export csv a.csv", isForExcel: true)))
    #expect(begins(try table(["run 3"], "export csv a.csv answer for excel over")))
    // Asked again where it is not usual, it is the same file even so.
    var session = Session()
    #expect(session.perform("replay a.csv", in: place.environment).text.contains("the same"))
    // Other formats have none.
    #expect(!begins(try table(["run 3"], "export text a.csv for excel over")))
    var wrong = try place.session()
    _ = wrong.perform("run 3", in: place.environment)
    for line in ["export csv b.csv for", "export csv b.csv for exel", "export csv b.csv excel"] {
      #expect(wrong.perform(line, in: place.environment).refusal != nil)
    }
  }

  @Test func G10_anAnswerWithoutATableIsItsSentences() throws {
    let text = try table(["run 20", "explain leaving"])
    let rows = records(text)
    #expect(rows.first == ["answer"] && rows.count > 1)
    #expect(rows.dropFirst().allSatisfy { $0.count == 1 && $0[0].contains(" ") })
  }

  @Test func G10_theDescriptionLiesBesideTheTable() throws {
    _ = try table(["run 3"], "export csv a.csv")
    let text = try place.read("a.csv-metadata.json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["@context"] as? String == "http://www.w3.org/ns/csvw")
    #expect(object?["url"] as? String == "a.csv")
    let columns = (object?["tableSchema"] as? [String: Any])?["columns"] as? [[String: String]]
    #expect(
      columns?.compactMap { $0["titles"] } == records(try place.read("a.csv")).first
        && columns?.first?["datatype"] == "date")
    let identity = ((object?["notes"] as? [[String: Any]])?.first)?["identity"] as? [String: Any]
    #expect(identity?["scenario"] as? String == Place.small)
    #expect(identity?["futures"] as? Int == 3 && identity?["seed"] as? Int == 1)
  }
}
