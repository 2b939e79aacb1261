/// The looks of evidence pages; the colours are the workbook's, and each kind has a line of its own
/// besides, for eyes and printers that tell no colours.
enum EvidenceStyle {
  static let sheet = """
    body{max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1f2933;background:#fff;\
    font:16px/1.6 Calibri,Carlito,sans-serif}
    h1{font-size:1.5rem;line-height:1.25;color:#243b53;margin:0 0 .3rem}
    h2{font-size:1.05rem;color:#2f6690;border-bottom:1px solid #d9e2ec}
    header p,.legend,table{font-size:.85rem;color:#52606d;overflow-wrap:anywhere}
    main{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
    a{color:#1a56a0}
    mark{background:none;color:inherit;padding:.05em 0}
    .words{background:#e1ecf5}
    .source{border-bottom:2px solid #243b53}
    .cue{border-bottom:2px dotted #2f6690}
    .time{background:#e3f2e6}
    .event{border-bottom:3px double #1e5631}
    .claim{background:#fff1cc;border-bottom:2px dashed #8d5b00}
    main a:target+mark,main a:target+a+mark{outline:3px solid #8d5b00;outline-offset:1px}
    main a{scroll-margin-top:4rem}
    main a:target::before{content:"\\25B8";color:#8d5b00}
    table{border-collapse:collapse;width:100%}
    td{border-top:1px solid #d9e2ec;padding:.25rem .5rem .25rem 0;vertical-align:top}
    td:nth-child(-n+2),td:nth-child(n+4){white-space:nowrap;overflow-wrap:normal}
    code{font-size:.8rem}
    """
}
