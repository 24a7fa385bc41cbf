import { describe, expect, it } from 'vitest'
import { faultOf } from '../../seeds/rules.ts'
import glossary from '../../views/locales/glossary.json' with { type: 'json' }

/** As the design has them: Thai, Chinese, English. */
const ORDER_STATES = {
  pending_payment: ['รอชำระเงิน', '待付款', 'To pay'],
  awaiting_group: ['รอครบกลุ่ม', '待成团', 'Waiting for group'],
  to_ship: ['รอจัดส่ง', '待发货', 'To ship'],
  shipped: ['กำลังจัดส่ง', '待收货', 'To receive'],
  completed: ['จัดส่งสำเร็จ', '已完成', 'Completed'],
  cancelled: ['ยกเลิก', '已取消', 'Cancelled'],
  expired: ['หมดเวลา', '超时关闭', 'Expired'],
  group_failed: ['กลุ่มไม่ครบ', '拼团失败', 'Group not reached'],
  refund_requested: ['ขอคืนเงิน', '退款中', 'Refund requested'],
  refunded: ['คืนเงินแล้ว', '已退款', 'Refunded'],
}

describe('the glossary', () => {
  it('has about eighty terms, each key once', () => {
    const keys = glossary.map(term => term.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThanOrEqual(80)
  })

  it.each(glossary)('$key is said in three languages', term => {
    expect(faultOf(term)).toBeUndefined()
  })

  it.each(['th', 'en', 'zh'] as const)('no two terms are called the same in %s', language => {
    const words = glossary.map(term => term[language])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })

  it.each(Object.entries(ORDER_STATES))('order state %s reads as agreed', (state, [th, zh, en]) => {
    expect(glossary.find(term => term.key === `order.${state}`)).toEqual({
      key: `order.${state}`,
      th,
      en,
      zh,
    })
  })
})
