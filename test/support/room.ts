import type { Command, Commands, CommandType } from '../../server/core/command.ts'
import type { Ctx } from '../../server/core/decider.ts'
import { type DomainEvent, factsOf, type LoggedEvent } from '../../server/core/event.ts'
import { DRIVER } from '../../server/core/ids.ts'
import type { Lesson } from '../../server/core/lesson.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import type { ScenarioHeader } from '../../server/core/scenario.ts'
import { initialState, type State } from '../../server/core/state.ts'
import { step } from '../../server/core/step.ts'
import type { Text } from '../../server/core/text.ts'
import { rangeOf } from '../../simulations/index.ts'

export const text = (word: string): Text => ({ th: word, en: word, zh: word })

/** A room in memory: the rules, a clock that tests own, and the log they make. */
export class Room {
  readonly state: State = initialState()
  readonly log: LoggedEvent[] = []
  at = 0
  t = 0
  private ids = 0
  private commands = 0
  scenarios: ScenarioHeader[] = []
  lessons: Lesson[] = []

  /** Sends a command as a seat and returns what the seat is told. */
  send<T extends CommandType>(
    by: string,
    type: T,
    payload: Commands[T],
    id = `c${++this.commands}`,
  ): Outcome {
    return this.judge({ id, by, type, ...payload } as Command)
  }

  /** The staff's `hand` does it for the seat `by`. */
  sendFor<T extends CommandType>(
    hand: string,
    by: string,
    type: T,
    payload: Commands[T],
    id = `c${++this.commands}`,
  ): Outcome {
    return this.judge({ id, by, hand, type, ...payload } as Command)
  }

  private judge(command: Command): Outcome {
    const done = step(this.state, command, this.ctx())
    this.log.push(...done.events)
    return done.outcome
  }

  drive<T extends CommandType>(type: T, payload: Commands[T]): Outcome {
    return this.send(DRIVER, type, payload)
  }

  /** The events of the last command, without their envelope. */
  facts(from: number): DomainEvent[] {
    return this.log.slice(from).map(e => ({ type: e.type, ...factsOf(e) }) as DomainEvent)
  }

  private ctx(): Ctx {
    return {
      at: this.at,
      t: this.t,
      newId: prefix => `${prefix}_${++this.ids}`,
      scenario: name => this.scenarios.find(s => s.name === name),
      lesson: name => this.lessons.find(l => l.name === name),
      knob: rangeOf,
    }
  }
}

export const TRAINER = 'seat_trainer'
export const SELLER = 'seat_seller'
export const DURIAN = 'prd_durian'
export const GTIN = '09521234000105'

/** An open room with a trainer, one shop and one durian product in one lot of `stock` units. */
export function aRoom({ stock = 100, price = 99_500 } = {}): Room {
  const room = new Room()
  room.send(TRAINER, 'workshop.open', {
    workshopId: 'w',
    pin: '482915',
    title: 'Room',
    language: 'th',
    lesson: 'default',
    seed: 7,
  })
  join(room, TRAINER, 'Trainer', 'trainer')
  join(room, SELLER, 'Seller')
  const shop = {
    name: text('Orchard'),
    story: text('Trees'),
    province: 'TH-22',
    place: text('Chanthaburi'),
    lat: 12.6,
    lon: 102.1,
    face: 'orchard',
    scene: 'orchard',
  }
  room.send(SELLER, 'shop.open', { shopId: 'shop_1', ...shop })
  room.send(SELLER, 'product.list', {
    productId: DURIAN,
    shopId: 'shop_1',
    name: text('Durian'),
    description: text('Two fruits'),
    category: 'fruit',
    price,
    weight: 4750,
    shelfLife: 12,
    season: null,
    gtin: GTIN,
    art: 'durian',
    marks: [],
  })
  aLot(room, 'lot_1', stock, '2018-04-27')
  return room
}

export function aLot(room: Room, lotId: string, quantity: number, expiresOn: string): void {
  room.send(SELLER, 'lot.register', {
    lotId,
    productId: DURIAN,
    gtin: GTIN,
    batchLotNumber: lotId.toUpperCase().replace('_', '-'),
    quantity,
    province: 'TH-22',
    origin: text('Chanthaburi'),
    harvestedOn: '2018-04-15',
    expiresOn,
    papers: [],
  })
}

export function join(
  room: Room,
  seat: string,
  nickname: string,
  role: 'trainer' | 'participant' = 'participant',
): Outcome {
  return room.send(seat, 'participant.join', { nickname, language: 'th', role, kind: 'person' })
}

export function aBuyer(room: Room, seat = 'seat_1', nickname = 'Nok'): string {
  join(room, seat, nickname)
  return seat
}

/** Places an order and returns its id. */
export function placed(room: Room, seat: string, quantity = 1): string {
  const outcome = room.send(seat, 'order.place', { productId: DURIAN, quantity })
  if (!outcome.ok) throw new Error(`not placed: ${outcome.refused.code}`)
  return String(outcome.result?.orderId)
}

export const code = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.refused.code)
