/**
 * Why a command was not accepted. A closed list: words are made at the door, in the seat's language.
 * `kind` decides the HTTP status there (malformed 400, key 401, role 403, unknown 404, rule 409, large 413, limit 429, fault 503)
 * and whether the log remembers it: only a rule's refusal of a known seat is an event.
 */
export type RefusalKind = 'malformed' | 'key' | 'role' | 'unknown' | 'rule' | 'large' | 'limit' | 'fault'

export const REFUSALS = {
  'payload.malformed': 'malformed', // a field is missing, of the wrong type or out of range; params.field names it
  'payload.not-json': 'malformed', // the body is not JSON
  'payload.too-large': 'large', // over the size the door takes
  'command.unknown': 'malformed', // no such command
  'seat.unknown': 'key', // no key, or a key nobody holds
  'seat.removed': 'key', // the trainer removed this seat
  'seat.foreign': 'key', // the id belongs to another key
  'link.used': 'key', // a one-time link was used before or never existed
  'link.withdrawn': 'key', // staff took a seat's one-time link back
  'code.wrong': 'role', // the house code is missing or wrong
  'role.forbidden': 'role', // this seat may not send this command
  'workshop.unknown': 'unknown', // no workshop with this PIN
  'workshop.damaged': 'unknown', // its journal cannot be read; params.line says where
  'page.unknown': 'unknown',
  'recording.unknown': 'unknown', // no recording of this id
  'recording.foreign': 'malformed', // a file of another kind: its first line is no recording's header
  'recording.newer': 'malformed', // params.line says what only a later Talad understands
  'recording.damaged': 'malformed', // params.line cannot be read, or does not follow from the lines before it
  'recording.cut': 'malformed', // it ends at params.line, before its end
  'recording.changed': 'malformed', // params.line, its last, counts other lines or another sum
  'product.unknown': 'unknown',
  'shop.unknown': 'unknown',
  'lot.unknown': 'unknown',
  'order.unknown': 'unknown',
  'share.unknown': 'unknown',
  'group.unknown': 'unknown',
  'poll.unknown': 'unknown',
  'chat.unknown': 'unknown', // no such post, or one so old that no screen shows it
  'participant.unknown': 'unknown',
  'scenario.unknown': 'unknown',
  'scene.unknown': 'unknown', // the lesson has no scene of that number
  'scene.just-started': 'rule', // two hands meant the same start
  'cue.unknown': 'unknown',
  'knob.unknown': 'unknown',
  'disk.full': 'fault', // the laptop's disk takes no more; nothing acknowledged is lost
  'database.away': 'fault', // the database does not answer; nothing acknowledged is lost
  'rate.limited': 'limit', // too many failures from here; params.retryAfter in seconds
  'log.moved': 'rule', // the room plays on another log now
  'workshop.exists': 'rule',
  'workshop.closed': 'rule',
  'workshop.frozen': 'rule', // the trainer holds every phone
  'workshop.not-frozen': 'rule',
  'workshop.locked': 'rule', // the door is shut to new people
  'workshop.not-locked': 'rule',
  'participant.exists': 'rule',
  'participant.is-trainer': 'rule', // the trainer's own seat cannot be removed
  'participant.last-trainer': 'rule', // a room has a trainer at all times
  'help.open': 'rule', // one request at a time
  'help.none': 'rule', // nothing to withdraw or to answer
  'share.not-yours': 'rule', // only an own link goes into a chat
  'chat.muted': 'rule', // the trainer lets nobody write for now
  'chat.muted-seat': 'rule', // the trainer lets this seat not write for now
  'chat.not-asked': 'rule', // a shop answers; it does not write first
  'market.entered': 'rule', // the room is already in that market
  'keyword.not-offered': 'rule', // the market's rule book sells no advertised place
  'keyword.below-reserve': 'rule', // params.reserve is the least price of a click in satang
  'shop.exists': 'rule',
  'shop.limit': 'rule', // params.most shops a seat
  'shop.full': 'rule', // params.most products a shop
  'shop.not-yours': 'rule',
  'product.exists': 'rule',
  'product.withdrawn': 'rule',
  'lot.exists': 'rule',
  'lot.sold-out': 'rule', // params.saleable says what is left
  'order.not-yours': 'rule',
  'order.not-payable': 'rule', // params.state says what it is instead
  'order.not-cancellable': 'rule',
  'group.not-offered': 'rule', // the market's rule book has no group-buying
  'group.elsewhere': 'rule', // the team buys in the other market; params.market says in which
  'group.own': 'rule', // the leader is in already
  'group.joined': 'rule', // in already
  'group.full': 'rule',
  'group.over': 'rule', // its window has ended, or it was closed
  'insight.joined': 'rule', // the shop's sales are pooled already
  'insight.not-joined': 'rule', // who gives nothing to the pool reads nothing of it
  'wallet.too-low': 'rule', // params.balance in satang
  'rehearsal.running': 'rule', // the bots are here already
  'rehearsal.not-running': 'rule',
  'poll.open-already': 'rule', // one question at a time; params.pollId is the open one
  'poll.exists': 'rule',
  'poll.closed': 'rule',
  'run.not-running': 'rule',
  'clock.unchanged': 'rule',
  'knob.range': 'rule', // params.min and params.max say what it takes
  'knob.whole': 'rule', // what it counts has no parts
  'reward.pyramid': 'rule', // a third level would be pyramid selling
  'reward.entry-fee': 'rule', // whoever pays to recommend is paid by heads, not by goods
  'cue.exists': 'rule',
  'cue.cycle': 'rule', // the sheet's cues wait for each other; params.cueId is one of them
  'cue.past': 'rule', // its moment lies behind the run's clock
  'cue.fired': 'rule',
  'cue.not-muted': 'rule',
  'undo.nothing': 'rule',
  'undo.no-way': 'rule', // a scenario, a scene or a cue cannot be taken back
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof REFUSALS
export type RefusalParams = Record<string, string | number>
export type Refusal = { code: RefusalCode; params?: RefusalParams }

export const refuse = (code: RefusalCode, params?: RefusalParams): Refusal =>
  params ? { code, params } : { code }

export const kindOf = (code: RefusalCode): RefusalKind => REFUSALS[code]
