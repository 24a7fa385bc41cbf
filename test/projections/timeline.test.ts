import { expect, it } from 'vitest'
import { timelineView } from '../../server/projections/timeline.ts'
import { LESSONS } from '../../simulations/index.ts'
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

it('writes no title over another, names scenes first, and only draws the line of what has no room', () => {
  const room = aRoom()
  const ask = (question: string) => {
    room.send(TRAINER, 'poll.open', { question: text(question), options: ['a', 'b'].map(text) })
    room.send(TRAINER, 'poll.close', { pollId: room.state.polls.at(-1)!.pollId })
  }
  for (const question of ['ก'.repeat(30), 'ข'.repeat(30), 'ค'.repeat(30)]) ask(question)
  room.lessons = LESSONS as never
  room.t = 1_000
  room.send(TRAINER, 'scene.start', { scene: 0 })
  const { marks } = timelineView(room.state, 'th')
  expect(marks.map(mark => [mark.kind, mark.row])).toEqual([
    ['poll', 1],
    ['poll', 2],
    ['poll', null],
    ['scene', 0],
  ])
  room.t = 8 * 60_000
  ask('งู')
  expect(timelineView(room.state, 'th').marks.at(-1)).toMatchObject({ row: 0 })
})
