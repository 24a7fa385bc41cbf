/** Names in which the browser's Thai dictionary finds a break where nobody would take a breath. */
const WHOLE = [
  'เขวาสินรินทร์',
  'ทุ่งกุลา',
  'หมอนทอง',
  'อาราบิกา',
  'กกสานมือ',
  'มัดจุก',
  'มะขามหวาน',
  'ชิมทุเรียน',
  'แฟลชเซล',
  'หน้าสวน',
  'เท่านี้',
  'ใช้ต่อ',
  'ก็ใช้ได้',
  'เลขบัตร',
  'ที่นั่ง',
  'ผู้สอน',
  'รู้จัก',
  'สองแบบ',
  'เต็มจำนวน',
  'พร้อมกัน',
  'ตั้งให้เอง',
  'ครึ่งวัน',
  'ไม่ต้องสมัคร',
  'ค่าของ',
  'ข้อสมมติ',
]
const JOINER = '\u2060'

const glued = (word: string): string => word.split(/(?=[ก-ฮเแโใไ])/).join(JOINER)

/** Somebody's name inside a sentence, broken at its spaces alone. Only for showing. */
export const whole = glued

/**
 * A name with what belongs together kept on one line: a number with its unit, a range, a word that Thai line breaking
 * would tear. Only for showing: the data stay as they were written.
 */
export function keep(name: string): string {
  let kept = name
    .replace(/(\d) (?=[^\s\d])/g, '$1\u00a0')
    .replace(/(\d)–(?=\d)/g, `$1${JOINER}–${JOINER}`)
    .replace(/(\d)(?=[\u4e00-\u9fff])/g, `$1${JOINER}`)
    .replace(/× (?=\d)/g, '×\u00a0')
    .replace(/ ๆ/g, '\u00a0ๆ')
    .replace(/Wi-Fi/g, `Wi-${JOINER}Fi`)
  for (const word of WHOLE) kept = kept.replaceAll(word, glued(word))
  return kept
}
