/// One spelling for the many ways to write a name in Latin letters.
///
/// Joined are: English, German, French, scholarly and national schemes for Cyrillic; doubled
/// letters; Arabic q, kh, gh, ou, ee; Pinyin x. A key is a row of codes: 1…26 for a–z, 27…36 for
/// digits, then `sh`, `ch`, `zh`; letters without a Latin form keep their own value from 64 on.
enum RomanisationKey {
  static let sh: UInt16 = 37
  static let ch: UInt16 = 38
  static let zh: UInt16 = 39
  /// Codes below have a cost table; those above are only equal or not.
  static let codeCount = 40
  static let lengthLimit = 40

  static func code(_ letter: Character) -> UInt16 {
    switch letter {
    case "S": sh
    case "C": ch
    case "J": zh
    default: UInt16(letter.asciiValue ?? 96) - 96
    }
  }

  static func key(of letters: [UInt16]) -> [UInt16] {
    var writer = RomanisationWriter(letters: letters)
    return writer.write()
  }
}

private struct RomanisationWriter {
  let letters: [UInt16]
  var index = 0
  var key: [UInt16] = []

  init(letters: [UInt16]) {
    self.letters = Array(letters.prefix(RomanisationKey.lengthLimit))
    key.reserveCapacity(self.letters.count)
  }

  mutating func write() -> [UInt16] {
    while index < letters.count {
      switch letters[index] {
      case Letter.a, Letter.e, Letter.i, Letter.o, Letter.u, Letter.y: vowel()
      case 0x61...0x7A: consonant()
      case 0x30...0x39: put(letters[index] - 0x30 + 27, 1)
      default: put(max(letters[index], 64), 1)
      }
    }
    finish()
    return key
  }

  // MARK: Reading and writing

  private func at(_ offset: Int) -> UInt16 {
    let place = index + offset
    return place >= 0 && place < letters.count ? letters[place] : 0
  }

  private func follows(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= letters.count else { return false }
    return text.withUTF8Buffer { bytes in
      for (offset, byte) in bytes.enumerated() where letters[index + offset] != UInt16(byte) {
        return false
      }
      return true
    }
  }

  /// Writes a code, once where it would double.
  private mutating func put(_ code: UInt16, _ length: Int) {
    index += length
    if key.last == code, !(27...36).contains(code) { return }
    key.append(code)
  }

  private mutating func putLetter(_ letter: UInt16, _ length: Int) { put(letter - 96, length) }

  // MARK: Consonants

  private mutating func consonant() {
    let letter = letters[index]
    switch letter {
    case Letter.s: sibilant()
    case Letter.t: dental()
    case Letter.c: cLetter()
    case Letter.k: putLetter(follows("kh") ? Letter.h : Letter.k, follows("kh") ? 2 : 1)
    case Letter.z: put(follows("zh") ? RomanisationKey.zh : 26, follows("zh") ? 2 : 1)
    case Letter.d: dLetter()
    case Letter.g: putLetter(Letter.g, follows("gh") ? 2 : 1)
    case Letter.j: jLetter()
    case Letter.w: putLetter(Letter.v, 1)
    case Letter.p: putLetter(follows("ph") ? Letter.f : Letter.p, follows("ph") ? 2 : 1)
    case Letter.q: putLetter(Letter.k, follows("qu") && isVowel(at(2)) ? 2 : 1)
    case Letter.x: xLetter()
    case Letter.f: fLetter()
    case Letter.h: hLetter()
    default: putLetter(letter, 1)
    }
  }

  private mutating func sibilant() {
    if follows("schtsch") { return put(RomanisationKey.sh, 7) }
    if follows("shtch") { return put(RomanisationKey.sh, 5) }
    if follows("shch") || follows("szcz") { return put(RomanisationKey.sh, 4) }
    if follows("sch") { return put(RomanisationKey.sh, 3) }
    if follows("sh") { return put(RomanisationKey.sh, 2) }
    putLetter(Letter.s, follows("sz") ? 2 : 1)
  }

  private mutating func dental() {
    if follows("tsch") { return put(RomanisationKey.ch, 4) }
    if follows("tch") || follows("tsh") { return put(RomanisationKey.ch, 3) }
    if follows("ts") || follows("tz") { return putLetter(Letter.c, 2) }
    putLetter(Letter.t, follows("th") ? 2 : 1)
  }

  private mutating func cLetter() {
    if follows("chtch") { return put(RomanisationKey.sh, 5) }
    if follows("ch") || follows("cz") { return put(RomanisationKey.ch, 2) }
    if follows("ck") { return putLetter(Letter.k, 2) }
    let next = at(1)
    let isSoft = next == Letter.e || next == Letter.i || next == Letter.y || next == 0
    putLetter(isSoft ? Letter.c : Letter.k, 1)
  }

  private mutating func dLetter() {
    if follows("dsch") { return putLetter(Letter.j, 4) }
    if follows("dzh") { return putLetter(Letter.j, 3) }
    if follows("dj") { return putLetter(Letter.j, 2) }
    putLetter(Letter.d, follows("dh") ? 2 : 1)
  }

  /// Between a consonant and e it only softens; before another vowel it may be English or Slavic.
  private mutating func jLetter() {
    let next = at(1)
    if next == Letter.e, index > 0, !isVowel(at(-1)) {
      index += 1
      return
    }
    putLetter(isVowel(next) ? Letter.j : Letter.i, 1)
  }

  private mutating func xLetter() {
    if index == 0, at(1) == Letter.i || at(1) == Letter.u { return put(RomanisationKey.sh, 1) }
    putLetter(Letter.k, 0)
    putLetter(Letter.s, 1)
  }

  /// “-off”, “-of” at the end are “-ov”.
  private mutating func fLetter() {
    let rest = letters.count - index
    let isEnd = rest == 1 || (rest == 2 && at(1) == Letter.f)
    let closes = isEnd && letters.count >= 6 && (at(-1) == Letter.o || at(-1) == Letter.e)
    putLetter(closes ? Letter.v : Letter.f, isEnd ? rest : 1)
  }

  /// A final h after a vowel is not heard: Fatimah, Fatima.
  private mutating func hLetter() {
    if index == letters.count - 1, index > 0, isVowel(at(-1)) {
      index += 1
      return
    }
    putLetter(Letter.h, 1)
  }

  // MARK: Vowels

  private mutating func vowel() {
    switch letters[index] {
    case Letter.y, Letter.i: iLetter()
    case Letter.o: oLetter()
    case Letter.e: eLetter()
    case Letter.u:
      putLetter(Letter.u, at(1) == Letter.u ? 2 : 1)
    default: putLetter(Letter.a, at(1) == Letter.a ? 2 : 1)
    }
  }

  private mutating func iLetter() {
    let next = at(1)
    if next == Letter.e {
      // ye, ie: one vowel in most schemes.
      index += 1
      return
    }
    if letters[index] == Letter.y, next == Letter.o, letters.count >= 6, index > 0,
      !isVowel(at(-1)), !follows("yong"), !isVowel(at(2)), at(2) != 0
    {
      // ё after a consonant: Fyodorov beside Fedorov.
      return putLetter(Letter.e, 2)
    }
    let isDouble =
      next == Letter.y || next == Letter.i || (next == Letter.j && !isVowel(at(2)))
    putLetter(Letter.i, isDouble ? 2 : 1)
  }

  private mutating func oLetter() {
    if at(1) == Letter.u, index + 2 == letters.count, letters.count >= 6 {
      // Belarusian -ou for -ov: Karpiankou.
      putLetter(Letter.o, 1)
      return putLetter(Letter.v, 1)
    }
    if at(1) == Letter.u || at(1) == Letter.o { return putLetter(Letter.u, 2) }
    let softened = at(1) == Letter.e && at(2) != 0 && !isVowel(at(2))
    putLetter(Letter.o, softened ? 2 : 1)
  }

  private mutating func eLetter() {
    if at(1) == Letter.u || at(1) == Letter.o, at(2) != 0, !isVowel(at(2)) {
      return putLetter(at(1), 2)
    }
    putLetter(Letter.e, 1)
  }

  private func isVowel(_ letter: UInt16) -> Bool {
    switch letter {
    case Letter.a, Letter.e, Letter.i, Letter.o, Letter.u, Letter.y: true
    default: false
    }
  }

  // MARK: Endings

  private mutating func finish() {
    let s = RomanisationKey.code("s")
    if key.count >= 5, key.last == s, hasLatvianEnding { key.removeLast() }
    // Belarusian -au, -eu for -ov, -ev.
    if key.count >= 6, key.last == RomanisationKey.code("u"),
      key[key.count - 2] == RomanisationKey.code("a")
        || key[key.count - 2] == RomanisationKey.code("e")
    {
      key[key.count - 1] = RomanisationKey.code("v")
    }
  }

  /// Lavrovs, Sergejs: masculine endings of Latvian.
  private var hasLatvianEnding: Bool {
    let v = RomanisationKey.code("v")
    let n = RomanisationKey.code("n")
    let i = RomanisationKey.code("i")
    let last = key[key.count - 2]
    let before = key[key.count - 3]
    let isVowelBefore =
      before == RomanisationKey.code("o") || before == RomanisationKey.code("e")
      || before == i
    return isVowelBefore && (last == v || last == n && before == i || last == i)
  }
}

/// Lower-case ASCII letters as they come from the scanner.
private enum Letter {
  static let a: UInt16 = 97
  static let c: UInt16 = 99
  static let d: UInt16 = 100
  static let e: UInt16 = 101
  static let f: UInt16 = 102
  static let g: UInt16 = 103
  static let h: UInt16 = 104
  static let i: UInt16 = 105
  static let j: UInt16 = 106
  static let k: UInt16 = 107
  static let o: UInt16 = 111
  static let p: UInt16 = 112
  static let q: UInt16 = 113
  static let s: UInt16 = 115
  static let t: UInt16 = 116
  static let u: UInt16 = 117
  static let v: UInt16 = 118
  static let w: UInt16 = 119
  static let x: UInt16 = 120
  static let y: UInt16 = 121
  static let z: UInt16 = 122
}
