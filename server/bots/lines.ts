import type { Language } from '../core/text.ts'

/** What bots say in the class group: small talk of a market, nothing that claims to be a fact of this one. */
export const LINES: Record<Language, readonly string[]> = {
  th: [
    'สวัสดีทุกคน ขายดีไหมวันนี้',
    'ดูป้ายก่อนซื้อนะ จะได้รู้ว่ามาจากไหน',
    'ใครเคยซื้อร้านนี้บ้าง เป็นอย่างไร',
    'ขอดูก่อนนะ เดี๋ยวตัดสินใจ',
    'ส่งให้ที่บ้านดูแล้ว ชอบกันหมด',
    'ราคาเท่านี้ รวมค่าส่งหรือยัง',
    'แบ่งกันซื้อไหม คนละชิ้น',
    'ของหมดเร็วมาก กดไม่ทัน',
    'ขอบคุณที่แชร์ กำลังหาอยู่พอดี',
    'ร้านนี้ตอบไวดี',
  ],
  en: [
    'Hello everybody, how is business today?',
    'Look at the tag before you buy, then you know where it is from',
    'Has anybody bought from this shop?',
    'Let me look first, then decide',
    'Showed it at home, they all like it',
    'Is shipping in that price?',
    'Shall we share one?',
    'Gone so fast, I was too late',
    'Thanks for the link, I was looking for this',
    'This shop answers quickly',
  ],
  zh: [
    '大家好，今天生意怎么样',
    '买之前先看标签，知道从哪里来',
    '有人在这家买过吗',
    '我先看看再决定',
    '给家里人看了，都喜欢',
    '这个价格包邮吗',
    '要不要一起买，一人一份',
    '卖得真快，没抢到',
    '谢谢分享，正想找这个',
    '这家回复很快',
  ],
}
