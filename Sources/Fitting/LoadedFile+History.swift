import Randomness
public import Schema
import Text
import Workforce

extension LoadedFile {
  /// The file with the history of each channel turned into the numbers that the channel does not
  /// give itself.
  ///
  /// Numbers that it gives are taken as given by the fit: contacts are cleared of a known season,
  /// growth or peak before the rest is told from them.
  public func fittingHistories() throws(Problems) -> LoadedFile {
    var file = self
    var known = Fits()
    var problems: [Problem] = []
    for entry in root.value(at: ["demand"])?.entries ?? [] {
      guard let written = entry.value.value(at: ["history"]) else { continue }
      do throws(Problems) {
        let source = try written.read("demand.\(entry.key).history", HistorySource.schema.kind)
        do throws(Problem) {
          try file.fit(entry, source, written, &known)
        } catch {
          throw Problems([error])
        }
      } catch {
        problems += error.all
      }
    }
    if !problems.isEmpty { throw Problems(problems, in: file.sources) }
    return file
  }

  /// The most weeks between a history and the forecast made of it.
  private static let longestGap = 104

  private mutating func fit(
    _ entry: Node.Entry, _ wanted: HistorySource, _ written: Node, _ known: inout Fits
  ) throws(Problem) {
    let (path, channel) = ("demand.\(entry.key)", entry.value)
    // What is wrong with the start is said when the scenario is read.
    guard let start = root.value(at: ["start"])?.value(of: .day) else { return }
    let source = try readTable(
      namedBy: written.value(at: ["file"]) ?? written, field: path + ".history.file",
      example: "history: {file: contacts.csv}")
    let table = try known.table(source, wanted)
    let history = try ContactHistory(table, channel: wanted.channel ?? entry.key, wanted)
    let place = "\(path).history"
    notes += history.reading.map { Phrase("\(place): \($0)", "\(place)：\($0)") }
    guard start >= history.weeks[0].start else {
      throw HistoryFault.afterStart(start: start.iso).problem(
        at: written.place, path: path + ".history", found: history.weeks[0].start.iso)
    }
    let gap = (start - history.end) / 7
    guard gap <= Self.longestGap else {
      throw HistoryFault.longBefore(
        gap: gap, end: history.end.iso, start: start.iso, most: Self.longestGap
      ).problem(at: written.place, path: path + ".history")
    }
    let key = table.hasChannels ? wanted.channel ?? entry.key : ""
    // Growth counts from a channel's first day, and so must what it grows from.
    let first = channel.value(at: ["from"])?.value(of: .day) ?? start
    let fit = try known.fit(history, of: key, wanted, origin: max(start, first), channel)
    for key in fit.unseen where channel.value(at: ["peaks", key, "factor"]) == nil {
      throw HistoryFault.unseenPeak.problem(
        at: channel.value(at: ["peaks", key])?.place, path: "\(path).peaks.\(key)")
    }
    lay(fit.channel(repeats: channel.repeats), under: ["demand", entry.key], at: written.place)
    if let family = channel.value(at: ["family"])?.text, let service = fit.service,
      root.value(at: ["service", family]) != nil
    {
      lay(service, under: ["service", family], at: written.place)
    }
  }
}

/// What was read and fitted for the channels before: many may have one file, or one history.
private struct Fits {
  private var tables: [Form: HistoryTable] = [:]
  private var fits: [Question: DemandFit] = [:]

  /// Whatever the rows of a file depend on.
  private struct Form: Hashable {
    var file: String
    /// Without what chooses among rows.
    var wanted: HistorySource

    init(_ source: SourceFile, _ wanted: HistorySource) {
      (file, self.wanted) = (source.name, wanted)
      (self.wanted.channel, self.wanted.closed) = (nil, [])
      (self.wanted.from, self.wanted.until) = (nil, nil)
    }
  }

  /// Whatever a fit depends on: whose past, and what is given beside it.
  private struct Question: Hashable {
    var file: String
    var channel: String
    var wanted: HistorySource
    var origin: Day
    var given: [Node?]
  }

  /// The rows of a file.
  mutating func table(
    _ source: SourceFile, _ wanted: HistorySource
  ) throws(Problem) -> HistoryTable {
    let form = Form(source, wanted)
    if let known = tables[form] { return known }
    do throws(Problems) {
      let table = try HistoryTable(source, wanted)
      tables[form] = table
      return table
    } catch {
      throw error.all[0]
    }
  }

  /// The numbers of a channel as its history tells them.
  mutating func fit(
    _ history: ContactHistory, of key: String, _ wanted: HistorySource, origin: Day,
    _ channel: Node
  ) throws(Problem) -> DemandFit {
    let question = Question(
      file: history.file, channel: key, wanted: wanted, origin: origin,
      given: ["peaks", "growth", "season"].map { channel.value(at: [$0]) })
    if let known = fits[question] { return known }
    let fit = try DemandFit(
      history, origin: origin, peaks: channel.peaks, known: channel.knownPeaks,
      given: DemandCurve.Given(
        growthPerWeek: channel.typical("growth", as: Growth.self), season: channel.season))
    fits[question] = fit
    return fit
  }
}

extension LoadedFile {
  /// Puts values under those that are written at a path, which hold.
  private mutating func lay(_ values: Node, under path: [String], at place: Place?) {
    var values = values
    values.move(to: place)
    root = root.laying(values, under: path[...])
  }
}

extension Node {
  fileprivate func laying(_ values: Node, under path: ArraySlice<String>) -> Node {
    guard case .table(var entries) = content else { return self }
    guard let step = path.first else {
      // A history has become the numbers that it gives.
      entries.removeAll { $0.key == "history" }
      return Node(.table(entries), at: place).completed(with: values)
    }
    for index in entries.indices where entries[index].key == step {
      entries[index].value = entries[index].value.laying(values, under: path.dropFirst())
    }
    return Node(.table(entries), at: place)
  }

  /// The table with the entries of another that it lacks, as far down as both are tables.
  private func completed(with other: Node) -> Node {
    guard case .table(var entries) = content, let more = other.entries else { return self }
    for entry in more {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index].value = entries[index].value.completed(with: entry.value)
      } else {
        entries.append(entry)
      }
    }
    return Node(.table(entries), at: place)
  }
}

// A channel as it is written, before it can be read: what is missing is still to be fitted, and
// what is wrong is said when the scenario is read.
extension Node {
  fileprivate func value<Value>(of kind: Kind<Value>) -> Value? { try? kind.read(self) }

  fileprivate func typical<Value: Quantity>(_ name: String, as _: Value.Type) -> Double? {
    value(at: [name])?.value(of: Kind<Uncertain<Value>>.uncertain())?.typical
  }

  fileprivate var season: [Double]? {
    value(at: ["season"])?
      .value(of: Kind<[Uncertain<Factor>]>.list(of: .uncertain(), count: 12...12))?
      .map { max($0.typical, 1e-3) }
  }

  fileprivate var peaks: [Named<DemandPeak>] {
    let factor = Node(.table([Entry("factor", Node("1"))]))
    return (value(at: ["peaks"])?.entries ?? []).compactMap { entry in
      entry.value.completed(with: factor).value(of: DemandPeak.schema.kind)
        .map { Named(entry.key, $0) }
    }
  }

  fileprivate var knownPeaks: [String: Double] {
    (value(at: ["peaks"])?.entries ?? []).reduce(into: [:]) {
      $0[$1.key] = $1.value.typical("factor", as: Factor.self).map { max($0, 1e-3) }
    }
  }

  /// Contacts that come for each that is new.
  fileprivate var repeats: Double {
    let filled = Demand.schema.shape.filling(self)
    guard let resolution = filled.typical("resolution", as: Share.self),
      let returning = filled.typical("returning", as: Share.self)
    else { return 1 }
    return 1 / (1 - (1 - resolution) * returning)
  }

  /// Reads a value that is written at a path of the scenario.
  fileprivate func read<Value>(_ path: String, _ kind: Kind<Value>) throws(Problems) -> Value {
    do throws(Problems) {
      return try kind.read(self)
    } catch {
      throw Problems(
        error.all.map { problem in
          var problem = problem
          problem.path = problem.path.isEmpty ? path : "\(path).\(problem.path)"
          return problem
        })
    }
  }
}
