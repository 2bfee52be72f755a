import Text

/// What a table of comma-separated values is about, for the file beside it: `forecast.csv` is
/// described by `forecast.csv-metadata.json` (W3C, Metadata Vocabulary for Tabular Data).
public struct CSVMetadata: Sendable {
  /// The name of the table's file, without folders.
  private let name: String
  private let columns: [CSVRenderer.Field]
  private let identity: Identity

  /// The description of a table.
  public init(_ name: String, _ columns: [CSVRenderer.Field], _ identity: Identity) {
    (self.name, self.columns, self.identity) = (name, columns, identity)
  }

  /// Where the description of a table lies.
  public static func path(of table: String) -> String { table + ending }

  /// The table that a description lies beside; nil where the name is not one of a description.
  public static func table(of path: String) -> String? {
    path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
  }

  private static let ending = "-metadata.json"

  /// The description.
  public var text: String {
    let value: JSON = [
      "@context": "http://www.w3.org/ns/csvw",
      "url": .string(name),
      "tableSchema": [
        "columns": .array(
          columns.map { ["titles": .string($0.name), "datatype": .string($0.kind.rawValue)] })
      ],
      "notes": .array([["identity": identity.json]]),
    ]
    return value.text() + "\n"
  }
}
