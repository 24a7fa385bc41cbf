import { describe, expect, test } from 'vitest'
import { REFUSALS, type RefusalCode } from '../../server/core/refusal.ts'
import { LANGUAGES } from '../../server/core/text.ts'
import { createContext } from '../../views/context.ts'
import en from '../../views/locales/en.json'
import th from '../../views/locales/th.json'
import zh from '../../views/locales/zh.json'

const WORDS = { th, en, zh }
const RULES = (Object.keys(REFUSALS) as RefusalCode[]).filter(code => REFUSALS[code] === 'rule')
const ACTS = [
  'workshop.freeze',
  'workshop.unfreeze',
  'workshop.lock',
  'workshop.unlock',
  'market.enter',
  'rehearsal.start',
  'rehearsal.stop',
  'scenario.start',
  'scenario.stop',
  'clock.set',
  'clock.skip',
  'participant.rename',
  'participant.remove',
  'poll.open',
  'poll.close',
  'participant.blank',
  'participant.promote',
  'seat.create',
  'help.answer',
  'spotlight.set',
  'chat.mute',
  'chat.unmute',
  'chat.hide',
  'chat.show',
  'chat.guard',
  'chat.release',
  'chat.post',
  'workshop.undo',
  'room.tell',
  'stage.show',
  'scene.start',
  'knob.set',
  'cue.fire',
  'cue.delay',
  'cue.mute',
  'cue.unmute',
  'cue.add',
]

/** Facts that pages beside the console bring about, and the console takes back. */
const UNDONE = ['insight.joined', 'insight.left']

describe.each(LANGUAGES)('in %s', language => {
  const { t } = createContext(language, WORDS[language], '/')
  const worded = (key: string) => expect(t(key)).not.toBe(key)

  test.each(RULES)('the console has a short reason for %s', code => worded(`trainer.reason.${code}`))
  test.each(ACTS)('the console says that %s was done', type => worded(`trainer.done.${type}`))
  test.each(UNDONE)('the console offers to take %s back', type => worded(`trainer.undo.${type}`))
})
