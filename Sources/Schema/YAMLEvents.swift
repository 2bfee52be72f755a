import CYaml

/// The events of a YAML text, one after the other, as libyaml finds them.
///
/// libyaml is the C library inside the package Yams. Its events are read instead of Yams' nodes
/// because only events show aliases, anchors and tags before anything is built from them: a few
/// hundred bytes of aliases used as a key keep Yams busy for ever.
@safe final class YAMLEvents {
  enum Event {
    /// `isPlain` is false for quoted text and blocks.
    case scalar(String, isPlain: Bool)
    case listStart
    /// `isFlow` is true between braces.
    case tableStart(isFlow: Bool)
    /// The end of the innermost list or table.
    case end
    case alias
    case documentStart
    case documentEnd
    case streamEnd
  }

  /// An event with where it starts (from 1) and what is attached to it.
  struct Located {
    var event: Event
    var line: Int
    var column: Int
    var hasAnchor = false
    var hasTag = false
  }

  /// Why the text is no YAML, and where.
  struct Failure: Error {
    var fault: YAMLFault
    var line: Int
    var column: Int
    /// The line of what was being read; that of the failure where libyaml does not say.
    var contextLine: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Starts at the beginning of `text`.
  init(_ text: String) {
    // libyaml keeps pointers to both, so both stay where they are until `deinit`.
    unsafe parser = .allocate(capacity: 1)
    unsafe bytes = .allocate(capacity: text.utf8.count)
    _ = unsafe bytes.initialize(fromContentsOf: text.utf8)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The next event that matters.
  func next() throws(Failure) -> Located {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    let line = unsafe Int(event.start_mark.line) + 1
    let column = unsafe Int(event.start_mark.column) + 1
    func located(_ event: Event, anchor: Bool = false, tag: Bool = false) -> Located {
      Located(event: event, line: line, column: column, hasAnchor: anchor, hasTag: tag)
    }
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)),
        as: UTF8.self)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe located(
        .scalar(text, isPlain: isPlain), anchor: scalar.anchor != nil, tag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe located(.listStart, anchor: start.anchor != nil, tag: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      let isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
      return unsafe located(
        .tableStart(isFlow: isFlow), anchor: start.anchor != nil, tag: start.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return located(.end)
    case YAML_ALIAS_EVENT: return located(.alias)
    case YAML_DOCUMENT_START_EVENT: return located(.documentStart)
    case YAML_DOCUMENT_END_EVENT: return located(.documentEnd)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return located(.streamEnd)
    default: return try next()  // The start of the stream says nothing.
    }
  }

  private var failure: Failure {
    let problem = unsafe parser.pointee.problem
    let words = unsafe problem.map { unsafe String(cString: $0) } ?? "out of memory"
    let mark = unsafe parser.pointee.problem_mark
    let context = unsafe parser.pointee.context == nil ? mark : parser.pointee.context_mark
    return Failure(
      fault: YAMLFault(words), line: Int(mark.line) + 1, column: Int(mark.column) + 1,
      contextLine: Int(context.line) + 1)
  }
}
