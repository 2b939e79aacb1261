/// Sentences for an article of Saturday 6 April 2024, with their expressions marked.
enum MarkedSentences {
  static let absolute = [
    "The treaty was signed on [2023-03-17|17 March 2023].",
    "The treaty was signed on [2023-03-17|March 17, 2023].",
    "The order dates from [2022-02-24|2022-02-24].",
    "The plant opened in [2019-06|June 2019].",
    "The plant opened in [2019|2019].",
    "Exports fell in [2023-Q3|the third quarter of 2023].",
    "The party ruled throughout [199|the 1990s].",
    "The bank was founded in [1884|1884].",
    "The fair was held in [2023-SP|spring 2023].",
    "The law took effect on [2024-02-29|29 February 2024].",
    "The city fell in [BC0480|480 BC] and again in [1204|1204].",
    "The lease ends on [2999-12-31|31 December 2999].",
    "Sales rose in [2008-H2|the second half of 2008].",
    "[2006|The beginning of 2006] was calm.",
    "It was signed on [2012-11-19|19-Nov-12] in Vienna.",
    "The bank grew in [2020-W53|2020-W53].",
  ]

  static let relative = [
    "The minister resigned [2024-04-05|yesterday].",
    "The minister resigns [2024-04-06|today].",
    "The minister will resign [2024-04-07|tomorrow].",
    "The court ruled on [2024-04-04|Thursday].",
    "The court will rule on [2024-04-11|Thursday].",
    "The firm closed [2024-03|last month].",
    "The firm will close [2024-05|next month].",
    "Output fell [2023|last year].",
    "Output will rise [2025|next year].",
    "The talks ended [2024-W13|a week ago].",
    "The talks ended [2024-04-03|three days ago].",
    "The envoy arrived in [2024-02|February].",
    "The envoy will arrive in [2024-09|September].",
    "The vote took place [2024-W13|last week].",
    "The vote takes place [2024-W15|next week].",
    "The plant should be completed in [2024-10|October].",
    "The firm said it wants to close ten shops by [2024-06|early June].",
    "The fall was blamed on [PAST_REF|recent] losses.",
    "Trading stopped for [2024-04-06|a second consecutive day].",
    "Sales rose in [2024-02|February] against [2023-02|the same period last year].",
    "It was the worst [P1D|single-day] loss since [2023|last year].",
    "Shops have changed [PXY|over the years].",
  ]

  /// Five printed years and more make a history.
  private static let years =
    "It began in [1940|1940], paused in [1941|1941], spread in [1942|1942] and ended in [1943|1943]. "

  static let stories = [
    years + "In [1944-06|June 1944] the army landed. By [1944-08|August] it stood at the border.",
    years
      + "In [1944-06|June 1944] they agreed to meet in [1950|1950]. In [1944-09|September] it rained.",
  ]

  static let lengthsAndSets = [
    "He spent [P2Y|two years] in prison.",
    "The siege lasted [P10D|10 days].",
    "The talks lasted [PT3H|three hours].",
    "The march lasted [P6W|six weeks].",
    "The truce held for [P5M|five months].",
  ]

  static let lookalikes = [
    "Call the office on 0207 946 0018.",
    "The car cost $2,019.",
    "The council adopted resolution 2231.",
    "The factory built 12,500 tanks.",
    "The star lies 15000 parsecs away.", "Flight 2024 left the gate.", "Call +49 30 2024 1999.",
    "The desk answers on 555-2023.", "The index of the Russell 2000 Index fell.",
    "Three quarters of the troops left.",
  ]

  /// Dates that no calendar has, with the value that is left of them.
  static let impossible = [
    ("It was to be paid on 30 February 2024.", "2024-02-XX"),
    ("The deed names 29 February 2023.", "2023-02-XX"),
    ("The form gives 31.04.2023 as its day.", "2023-XX-XX"),
    ("The paper is dated 2023-W53.", "2023-WXX"), ("They met on June 31.", "XXXX-06-XX"),
    ("The file is of 2024-13-01.", "2024-XX-XX"), ("They voted on 13/13/2024.", "2024-XX-XX"),
  ]

  static let undated = [
    "The minister resigned yesterday.", "The court ruled on Thursday.",
    "The firm closed last month.", "Output fell last year.", "The talks ended three days ago.",
  ]
}
