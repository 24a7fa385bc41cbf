import { expect, it } from 'vitest'
import { timelineView } from '../../server/projections/timeline.ts'
import { aRoom, TRAINER, text } from '../support/room.ts'

/** A question of the room as the stage's band of marks says it. */
function marked(question: string): string {
  const room = aRoom()
  room.send(TRAINER, 'poll.open', { question: text(question), options: ['a', 'b'].map(text) })
  return timelineView(room.state, 'th').marks[0]!.title
}

it.each([
  ['a short question, whole', 'กี่ชุด?', 'กี่ชุด?'],
  ['a long one, up to a blank', 'คนที่เข้าร้านจากลิงก์ของเพื่อน ซื้อมากกว่าคนที่เข้ามาเองกี่เท่า?', 'คนที่เข้าร้านจากลิงก์ของเพื่อน…'],
  ['… or letters, none without its marks', `${'ก'.repeat(35)}น้ำใจ`, `${'ก'.repeat(35)}…`],
])('marks %s', (_what, question, title) => {
  expect(marked(question)).toBe(title)
})
