internal import CXlsxWriter
internal import Glibc

/// Where the items of a drop-down stand.
struct ListPlace: Hashable, Sendable {
  let sheet: SheetName
  let column: Int
  let count: Int

  /// `='Lists'!$A$2:$A$7`. A list given inline overflows the heap of 1.1.4 above 255 bytes.
  var formula: String {
    let range = CellPlace.absoluteRange(
      firstRow: 1, firstColumn: column, lastRow: count, lastColumn: column)
    return "=\(sheet.quoted)!\(range)"
  }
}

extension Worksheet {
  /// Every rule is a formula rule: 1.1.4 writes a wrong range for its text rules.
  func addRules(_ request: TableRequest, rows: Int) throws(WorkbookError) {
    for rule in request.layout.rules {
      guard let column = request.columns.firstIndex(where: { $0.id == rule.column }) else {
        throw WorkbookError(
          .invalidLayout, sheet: name.text, value: rule.column,
          message: "a rule names a column that the sheet does not have")
      }
      let format = try palette.difference(
        palette.theme.mark(rule.tone), strikes: rule.strikes)
      let formula = RuleFormula.text(for: rule.test, cell: "$\(CellPlace.letters(column))2")
      let columns = rule.wholeRow ? 0...(request.columns.count - 1) : column...column
      let status = formula.withCString { text in
        var condition = lxw_conditional_format()
        condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        condition.value_string = UnsafeMutablePointer(mutating: text)
        condition.format = format
        return worksheet_conditional_format_range(
          handle, 1, lxw_col_t(columns.lowerBound), lxw_row_t(rows),
          lxw_col_t(columns.upperBound), &condition)
      }
      try check(status, at: CallPlace(sheet: name.text, value: rule.column))
    }
  }

  /// The larger the number, the fuller the colour: one scale over all shaded columns.
  func addShades(_ request: TableRequest, rows: Int) throws(WorkbookError) {
    let shaded = request.layouts.indices.filter { request.layouts[$0].shaded }
    guard let first = shaded.first, let last = shaded.last else { return }
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.min_value = 0
    condition.min_color = 0xFFFFFF
    condition.max_color = FormatPalette.code(palette.theme.accent.tint(0.5))
    try check(
      worksheet_conditional_format_range(
        handle, 1, lxw_col_t(first), lxw_row_t(rows), lxw_col_t(last), &condition),
      at: CallPlace(sheet: name.text, column: first))
  }

  /// Drop-downs; another value is let through after a question, so that nobody is stuck.
  func addValidations(_ request: TableRequest, rows: Int) throws(WorkbookError) {
    for (index, layout) in request.layouts.enumerated() {
      let list: ListPlace?
      if let wanted = layout.list {
        guard let place = request.lists[wanted] else {
          throw WorkbookError(
            .invalidLayout, sheet: name.text, value: wanted,
            message: "a column names a list that the workbook does not have")
        }
        list = place
      } else {
        list = nil
      }
      guard list != nil || layout.prompt != nil else { continue }
      let header = TableHeaders.unique(request.columns.map(\.header))[index]
      try addValidation(list, prompt: layout.prompt, title: header, column: index, rows: rows)
    }
  }

  /// `worksheet_data_validation_range`, which copies the texts.
  private func addValidation(
    _ list: ListPlace?, prompt: String?, title: String, column: Int, rows: Int
  ) throws(WorkbookError) {
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    func copy(_ text: String, _ limit: Int) -> UnsafeMutablePointer<CChar>? {
      texts.append(strdup(PlainLine(text, unitLimit: limit).text))
      return texts[texts.count - 1]
    }
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.validate = UInt8(
      list == nil ? LXW_VALIDATION_TYPE_ANY.rawValue : LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    if let list { validation.value_formula = copy(list.formula, 255) }
    if let prompt {
      validation.input_title = copy(title, 32)
      validation.input_message = copy(prompt, 255)
    }
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    validation.error_title = copy("Not on the list", 32)
    validation.error_message = copy("This value is not one of the list. Keep it?", 255)
    try check(
      worksheet_data_validation_range(
        handle, 1, lxw_col_t(column), lxw_row_t(rows), lxw_col_t(column), &validation),
      at: CallPlace(sheet: name.text, column: column))
  }
}

/// Formulas of conditional rules; texts are literals of at most 255 units.
enum RuleFormula {
  static func text(for test: ConditionalRule.Test, cell: String) -> String {
    switch test {
    case .equals(let words):
      let parts = words.map { "\(cell)=\(literal($0))" }
      return parts.count == 1 ? "=\(parts[0])" : "=OR(\(parts.joined(separator: ",")))"
    case .contains(let word): return "=ISNUMBER(SEARCH(\(literal(word, forSearch: true)),\(cell)))"
    case .blank: return "=LEN(TRIM(\(cell)))=0"
    case .atLeast(let number): return "=AND(ISNUMBER(\(cell)),\(cell)>=\(plain(number)))"
    case .below(let number): return "=AND(ISNUMBER(\(cell)),\(cell)<\(plain(number)))"
    }
  }

  private static func literal(_ text: String, forSearch: Bool = false) -> String {
    var quoted = ""
    for scalar in PlainLine(text, unitLimit: 120).text.unicodeScalars {
      if scalar == "\"" { quoted.append("\"") }
      if forSearch, "?*~".unicodeScalars.contains(scalar) { quoted.append("~") }
      quoted.unicodeScalars.append(scalar)
    }
    return "\"\(quoted)\""
  }

  private static func plain(_ number: Double) -> String {
    number.isFinite ? "\(number)" : "0"
  }
}
