import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LoggedEvent } from '../../server/core/event.ts'
import { linesOf } from '../../simulations/lab/headless.ts'
import { verifyRecording } from '../../simulations/lab/verify.ts'
import { LAB_TRAINER } from '../../simulations/lab/workshop.ts'
import { anUnopenedSale, DURIAN } from './crowd.support.ts'

const header = `${JSON.stringify({ format: 1, scenario: 'durian-flash', seed: 7, pin: '482915', startedAt: null })}\n`

function sealed(body: string): Buffer {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const events = body.split('\n').length - 2
  return Buffer.from(`${body}${JSON.stringify({ end: true, events, sha256 })}\n`)
}

/** A lesson as it is recorded live: people act between ticks, the trainer moves the clock, lesson time runs apart. */
function aLiveLesson(): LoggedEvent[] {
  const workshop = anUnopenedSale({ lessonTime: at => Math.floor(at / 60) + 12_345 })
  const events = workshop.open()
  const by = 'seat_nok'
  const productId = workshop.state.productList.find(p => p.gtin === DURIAN)!.productId
  const submit = (command: Parameters<typeof workshop.submit>[0]) =>
    events.push(...workshop.submit(command).events)
  submit({
    id: 'a',
    by,
    type: 'participant.join',
    nickname: 'Nok',
    language: 'th',
    role: 'participant',
    kind: 'person',
  })
  for (let n = 0; n < 300; n++) {
    events.push(...workshop.tick())
    if (n % 40 === 3) submit({ id: `o${n}`, by, type: 'order.place', productId, quantity: 2 })
    if (n % 60 === 5) submit({ id: `s${n}`, by, type: 'share.create', productId })
    if (n === 70) submit({ id: 'c', by: LAB_TRAINER, type: 'clock.set', speed: 8 })
    if (n === 200)
      submit({ id: 'again', by: LAB_TRAINER, type: 'scenario.start', scenario: 'durian-flash', seed: 8 })
  }
  return events
}

describe('a recording', () => {
  let lesson: LoggedEvent[]
  let body: string
  beforeAll(() => {
    lesson = aLiveLesson()
    body = header + linesOf(lesson)
  })

  test('of a live lesson with two runs is decided again without a difference', () => {
    const verdict = verifyRecording(sealed(body))
    expect(verdict).toEqual({ events: lesson.length, ticks: 300, intact: true })
    expect(lesson.filter(event => event.type === 'flow.shared').length).toBeGreaterThan(0)
  })

  test('is not accepted with any byte changed', () => {
    const bytes = sealed(body)
    for (let i = 0; i < 12; i++) {
      const place = Math.floor((bytes.length * (i + 0.5)) / 12)
      const changed = Buffer.from(bytes)
      changed[place]! ^= 1
      const { difference, intact } = verifyRecording(changed)
      expect(difference, `byte ${place}`).toBeDefined()
      expect(intact).toBe(false)
    }
  })

  test('whose crowd was altered and sealed again is caught in the line that was altered', () => {
    const index = lesson.findIndex(event => event.type === 'flow.advanced' && event.count > 10)
    const event = structuredClone(lesson[index]) as LoggedEvent<'flow.advanced'>
    ;(event.rows.buyer as number[])[3]! += 1
    const altered = lesson.with(index, event)
    const { difference, intact } = verifyRecording(sealed(header + linesOf(altered)))
    expect(intact).toBe(true)
    expect(difference).toMatchObject({ line: index + 2, reason: 'the crowd decides otherwise' })
  })

  test.each([
    ['empty', () => '', 1],
    ['not a recording', () => 'hello\n', 1],
    ['of another format', () => body.replace('"format":1', '"format":2'), 1],
    ['cut in a line', () => body.slice(0, -20), undefined],
    ['without its end', () => body, undefined],
    ['with a missing event', () => sealedText(linesOf(lesson.filter((_, i) => i !== 9))), 11],
    ['with a line that is no event', () => sealedText(`${linesOf(lesson.slice(0, 5))}null\n`), 7],
    ['with an unknown kind of event', () => sealedText(linesOf([{ ...lesson[0]!, type: 'x' as never }])), 2],
  ])('that is %s is refused with the line', (_name, make, line) => {
    const { difference } = verifyRecording(Buffer.from(make()))
    expect(difference).toBeDefined()
    if (line !== undefined) expect(difference!.line).toBe(line)
  })

  const sealedText = (events: string): string => sealed(header + events).toString()
})
