import type { CommandType } from './command.ts'
import { DRIVER } from './ids.ts'
import type { Role } from './participant.ts'

type Sender = Role | typeof DRIVER

const STAFF: readonly Sender[] = ['trainer', 'co-trainer']
const EVERYONE: readonly Sender[] = ['trainer', 'co-trainer', 'participant']
const STAFF_AND_TIME: readonly Sender[] = [...STAFF, DRIVER]
const MACHINE: readonly Sender[] = [DRIVER]

/** Who may send what. Whether the thing named is theirs is a rule of its noun. */
const SENDERS: Record<CommandType, readonly Sender[]> = {
  'workshop.open': ['trainer'],
  'workshop.lock': STAFF,
  'workshop.unlock': STAFF,
  'workshop.freeze': STAFF,
  'workshop.unfreeze': STAFF_AND_TIME,
  'workshop.close': STAFF,
  'workshop.undo': STAFF,
  'room.tell': STAFF,
  'stage.show': STAFF,
  'scene.start': STAFF,
  'participant.join': ['trainer', 'co-trainer', 'participant', 'observer'],
  'participant.rename': EVERYONE,
  'participant.remove': STAFF,
  'participant.blank': STAFF,
  'participant.promote': ['trainer'],
  'seat.create': STAFF,
  'seat.take': EVERYONE,
  'seat.reissue': STAFF,
  'help.request': EVERYONE,
  'help.withdraw': EVERYONE,
  'help.answer': STAFF,
  'spotlight.set': STAFF,
  'chat.post': EVERYONE,
  'chat.mute': STAFF,
  'chat.unmute': STAFF,
  'chat.hide': STAFF,
  'chat.show': STAFF,
  'chat.guard': STAFF,
  'chat.release': STAFF,
  'market.enter': STAFF,
  'shop.open': EVERYONE,
  'product.list': EVERYONE,
  'product.withdraw': EVERYONE,
  'lot.register': EVERYONE,
  'lot.trace': EVERYONE,
  'insight.join': EVERYONE,
  'insight.leave': EVERYONE,
  'tag.scan': EVERYONE,
  'share.create': EVERYONE,
  'share.open': EVERYONE,
  'keyword.bid': EVERYONE,
  'keyword.open': EVERYONE,
  'order.place': EVERYONE,
  'order.pay': EVERYONE,
  'order.cancel': EVERYONE,
  'group.start': EVERYONE,
  'group.join': EVERYONE,
  'rehearsal.start': STAFF,
  'rehearsal.stop': STAFF,
  'poll.open': STAFF,
  'poll.answer': ['participant'],
  'poll.close': STAFF,
  'scenario.start': STAFF,
  'scenario.stop': STAFF,
  'knob.set': STAFF,
  'cue.fire': STAFF_AND_TIME,
  'cue.delay': STAFF,
  'cue.mute': STAFF,
  'cue.unmute': STAFF,
  'cue.add': STAFF,
  'clock.set': STAFF,
  'clock.skip': STAFF,
  'order.expire': MACHINE,
  'group.lapse': MACHINE,
  'clock.slow': MACHINE,
  'clock.resume': MACHINE,
  'clock.stall': MACHINE,
  'scenario.finish': MACHINE,
  'flow.advance': MACHINE,
}

export const maySend = (sender: Sender, type: CommandType): boolean => SENDERS[type].includes(sender)

/** What staff may do for somebody without a phone: what a phone is bought with, told with and asked with. */
const BY_HAND: readonly CommandType[] = [
  'order.place',
  'order.pay',
  'order.cancel',
  'group.start',
  'group.join',
  'share.create',
  'poll.answer',
]

export const mayDoFor = (sender: Sender, type: CommandType): boolean =>
  isStaff(sender) && BY_HAND.includes(type)

/** Staff act in a frozen room; people's phones are held. */
export const isStaff = (sender: Sender): boolean => STAFF.includes(sender)
