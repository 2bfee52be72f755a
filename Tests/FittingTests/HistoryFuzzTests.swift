import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Histories with parts replaced, cut, doubled and mixed: each is read or refused with one clear
/// problem, and what is read has sane figures.
@Suite struct HistoryFuzzTests {
  /// Mutations from a seed: the same in each run (SplitMix64).
  private struct Chance {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ (value >> 31)) % UInt64(max(1, count)))
    }

    mutating func one<Element>(of elements: [Element]) -> Element {
      elements[below(elements.count)]
    }
  }

  private static let cells = [
    "", "0", "-1", "1.390", "1,390", "\"1,390\"", "1 390", "99999999999999999999", "1e309", "nan",
    "#N/A", "٣", "１２", "1.2.3", ",", ";", "\"", "\"\"", "24:00", "25:61", "2025-02-30", "3/4/2026",
    "2025-01", "2025-W54", "0:04:10", "-0:00:01", "9999-99-99", "12 AM", "13 PM", "上午", "=1+1",
    "\u{202E}", "日", "2200-12-31", "1900-01-01", "Z", "+99:99", "7", "2025-01-06 00:00",
    "2025-01-06T08:00:00+14:00", "1'390", "٬", "é", "sales", "1000000000", "0.0000001", "-0", "00",
  ]

  private static let originals: [String] = {
    var facts = Facts()
    facts.days = 63
    let rows = facts.rows(1440)
    let months = (0..<30).map { "\(2022 + $0 / 12)-\(two($0 % 12 + 1)),\(3000 + $0)\n" }.joined()
    return [
      facts.daily, facts.text(240), facts.text(360) { "\($0.iso) \(clock($1 + 360))" },
      "month,contacts\n" + months,
      "日期;队列;话务量;平均处理时长\n"
        + rows.flatMap { ["\($0.day.iso);a;\($0.contacts);4:10\n", "\($0.day.iso);b;7;250,5\n"] }
        .joined(),
      "date,time,contacts\n"
        + facts.rows(480).map { "\($0.day.iso),\(clock($0.minute)),\($0.contacts)\n" }.joined(),
      "week,contacts\n"
        + stride(from: 0, to: 420, by: 7).map { "\(facts.day($0).iso),\(900 + $0)\n" }.joined(),
    ]
  }()

  private static func mutated(_ chance: inout Chance) -> String {
    var lines = chance.one(of: originals).split(separator: "\n").map(String.init)
    for _ in 0...chance.below(2) {
      let index = chance.below(12) == 0 ? 0 : chance.below(lines.count)
      let end = min(lines.count, index + 1 + chance.below(30))
      switch chance.below(18) {
      case 0...3:
        var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        fields[chance.below(fields.count)] = chance.one(of: cells)
        lines[index] = fields.joined(separator: ",")
      case 10...17:
        guard index > 0, let comma = lines[index].lastIndex(of: ",") else { continue }
        lines[index] =
          lines[index][...comma] + chance.one(of: ["", "#N/A", "0", "12", "4567", "1'390"])
      case 4: lines.removeSubrange(index..<end)
      case 5: lines.insert(contentsOf: lines[index..<end], at: chance.below(lines.count))
      case 6: lines.swapAt(index, chance.below(lines.count))
      case 7:
        let other = chance.one(of: originals).split(separator: "\n").map(String.init)
        lines += other.dropFirst(chance.below(other.count))
      case 8: lines[index] += chance.one(of: cells)
      default: lines = lines.map { $0.replacing("-", with: chance.one(of: ["/", ".", "-", " "])) }
      }
      if lines.isEmpty { return "" }
    }
    return lines.joined(separator: chance.one(of: ["\n", "\r\n"]))
  }

  private static let options = [
    "from: 1900-01-01", "decimal: comma", "decimal: point", "dates: day-first", "zone: +08:00",
    "channel: all", "channel: a", "closed: [2025-01-08]", "until: 2025-02-01", "from: 2025-02-01",
  ]

  /// 700 histories: what came of each is counted, for a suite that refuses all would see nothing.
  @Test func whateverIsInAFileItIsReadOrRefused() throws {
    var chance = Chance(state: 20_260_105)
    var (read, refused) = (0, 0)
    for number in 0..<700 {
      let text = Self.mutated(&chance)
      let isPlain = chance.below(3) > 0
      let wanted = isPlain ? HistorySource() : try HistorySource(chance.one(of: Self.options))
      let source = SourceFile(name: "past.csv", text: text)
      let histories: [Named<ContactHistory>]
      do throws(Problems) {
        histories = try ContactHistory.read(source, wanted)
      } catch {
        refused += 1
        expectClear(error.all, source, number)
        continue
      }
      for history in histories {
        do throws(Problem) {
          expectSane(try DemandFit(history.value), number)
          read += 1
        } catch {
          refused += 1
          expectClear([error], source, number)
        }
      }
    }
    #expect(read > 100 && refused > 100, "\(read) read, \(refused) refused")
  }

  /// Each kind once, at a line of the file, with what to do.
  private func expectClear(_ problems: [Problem], _ source: SourceFile, _ number: Int) {
    #expect(!problems.isEmpty && Set(problems.map(\.message)).count == problems.count, "\(number)")
    for problem in problems {
      #expect(problem.next != nil && problem.place?.file == "past.csv", "\(number): \(problem)")
      #expect((1...source.lines.count).contains(problem.place?.line ?? 0), "\(number): \(problem)")
    }
  }

  private func expectSane(_ fit: DemandFit, _ number: Int) {
    for value in [fit.contacts, fit.noise] + fit.season + [fit.handleTime].compactMap(\.self) {
      #expect(
        value.low.isFinite && value.high.isFinite && value.low <= value.value
          && value.value <= value.high && value.low >= 0, "\(number): \(value)")
    }
    #expect((0.5...1e9).contains(fit.contacts.value), "\(number)")
    #expect(fit.weekdays.isEmpty || abs(fit.weekdays.reduce(0) { $0 + $1.value } - 1) < 1e-9)
    let starts = fit.history.weeks.map(\.start)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "\(number)")
    #expect(fit.shape.allSatisfy { (0...100).contains($0) }, "\(number)")
    // What it writes, a scenario reads.
    #expect(throws: Never.self) { try Uncertain<Volume>.read(fit) }
  }
}

extension Uncertain where Value == Volume {
  fileprivate static func read(_ fit: DemandFit) throws {
    _ = try Kind<Uncertain<Volume>>.uncertain().read(
      fit.channel().value(at: ["contacts"]) ?? Node(""))
  }
}
