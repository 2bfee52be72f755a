extension HTMLRenderer {
  /// The page's style: one column to read, figures aligned to each other, few colours. Blue and
  /// orange stay apart for every common kind of colour blindness.
  static let style = """
    :root { color-scheme: light dark; --ink: #1c2430; --soft: #5b6675; --line: #dfe3e8;
      --page: #ffffff; --panel: #f6f7f9; --blue: #1d5fa8; --band: #1d5fa8; --orange: #b45309;
      --red: #b42318; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #9aa5b4;
      --line: #323a45; --page: #14181e; --panel: #1d232b; --blue: #7db5f0; --band: #4f93d8;
      --orange: #f0a75a; --red: #ff8a7a; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.6 system-ui,
      -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC",
      "Microsoft YaHei", sans-serif; }
    main { max-width: 56rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.6em; font-weight: 650; }
    h1 { font-size: 1.75rem; margin-top: 0; } h2 { font-size: 1.3rem; } h3 { font-size: 1.05rem; }
    p { margin: 0 0 1em; max-width: 44rem; overflow-wrap: anywhere; }
    .note { color: var(--soft); font-size: 0.875rem; }
    .wide { overflow-x: auto; margin: 1.5rem 0; }
    @media (min-width: 60rem) { .wide { width: max-content; min-width: 100%;
      max-width: calc(50vw + 26rem); } }
    table { border-collapse: collapse; font-size: 0.925rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 650; padding-bottom: 0.5rem; }
    th, td { padding: 0.35rem 0.7rem; text-align: left; vertical-align: baseline; }
    th:first-child, td:first-child { padding-left: 0; }
    tbody th { font-weight: 400; }
    thead th { font-weight: 600; vertical-align: bottom; }
    th[scope=colgroup] { text-align: center; padding-bottom: 0; }
    th[scope=colgroup] span { display: block; border-bottom: 1px solid var(--soft);
      padding-bottom: 0.2rem; }
    thead tr:last-child th { border-bottom: 1px solid var(--soft); }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    .number { text-align: right; white-space: nowrap; } .short { white-space: nowrap; }
    thead .number { white-space: normal; } thead th { word-break: keep-all; }
    pre { background: var(--panel); padding: 0.9rem 1.1rem; border-radius: 6px; overflow-x: auto;
      font: 0.85rem/1.5 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
    .problem { border-left: 3px solid var(--red); }
    footer .identity { background: none; padding: 0; color: var(--soft); white-space: pre-wrap;
      overflow-wrap: anywhere; }
    figure { margin: 2rem 0; }
    .title { font-weight: 650; margin-bottom: 0.4rem; }
    figcaption { color: var(--soft); font-size: 0.9rem; margin-top: 0.4rem; }
    svg { display: block; width: 100%; height: auto; font-size: 12px; }
    svg text { fill: var(--soft); font-variant-numeric: tabular-nums; }
    svg .value { fill: var(--ink); } svg .strong { fill: var(--blue); font-weight: 650; }
    svg .goal { fill: var(--orange); }
    .grid { stroke: var(--line); } .axis { stroke: var(--soft); }
    .band { fill: var(--band); fill-opacity: 0.22; } .bar { fill: var(--band); fill-opacity: 0.75; }
    .median { fill: none; stroke: var(--blue); stroke-width: 2.25; stroke-linejoin: round;
      stroke-linecap: round; }
    .dot { fill: var(--blue); } .whisker { stroke: var(--ink); stroke-width: 1.5; }
    .reference { fill: none; stroke: var(--orange); stroke-width: 1.75; stroke-dasharray: 6 4; }
    .marker { stroke: var(--soft); stroke-dasharray: 2 3; }
    .end { text-anchor: end; } .middle { text-anchor: middle; }
    .paper { display: none; }
    @page { margin: 12mm; }
    @media print { :root { color-scheme: light; --ink: #000000; --soft: #444444; --line: #cccccc;
      --page: #ffffff; --panel: #ffffff; --blue: #1d5fa8; --band: #1d5fa8; --orange: #b45309;
      --red: #b42318; }
      main { max-width: none; padding: 0; } p { max-width: none; }
      figure, tr, caption { break-inside: avoid; } h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      .wide, pre { overflow: visible; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      .screen { display: none; } .paper { display: block; } .paper table { margin: 1rem 0; }
      table { font-size: 8pt; max-width: 100%; }
      th, td { padding: 0.2rem 0.3rem; overflow-wrap: anywhere; } .number { white-space: normal; } }
    """
}
