internal import Glibc

/// libxlsxwriter prints numbers with the decimal sign of the process locale, which a program
/// around this library may have set. This sets the neutral one for the calling thread.
struct NumericLocale {
  private let neutral: locale_t?
  private let previous: locale_t?

  static func enter() -> NumericLocale {
    let neutral = newlocale(LC_NUMERIC_MASK, "C", nil)
    return NumericLocale(neutral: neutral, previous: uselocale(neutral))
  }

  func leave() {
    guard let neutral else { return }
    uselocale(previous)
    freelocale(neutral)
  }
}
