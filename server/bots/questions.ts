import type { Language } from '../core/text.ts'

/** What bots call the trainer for. */
export const QUESTIONS: Record<Language, readonly string[]> = {
  th: ['กดจ่ายแล้วเงินไปไหน', 'แชร์ให้เพื่อนข้าง ๆ ต้องกดตรงไหน', 'ของหมดแล้วต้องทำอย่างไร', 'ป้ายนี้ดูตรงไหนว่ามาจากสวนไหน'],
  en: [
    'I paid: where did the money go?',
    'Where do I tap to share with my neighbour?',
    'It is sold out, what now?',
    'Where on the tag do I see the orchard?',
  ],
  zh: ['付款后钱去了哪里？', '想分享给邻座，点哪里？', '卖完了怎么办？', '标签上哪里能看到是哪个果园？'],
}
