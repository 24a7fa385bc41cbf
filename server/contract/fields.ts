import { z } from 'zod'
import { LANGUAGES, type Text } from '../core/text.ts'

const GRAPHEMES = 30
/** UTF-16 units: family emoji of eleven units each would outgrow a frame's section. */
const UNITS = 100
/** A letter, digit, sign or picture that a reader sees; joiners, fillers and blanks alone are no name. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\u2800]/u

/** What people call themselves: letters of any script, no control or direction characters, 1 to 30 of what a reader counts, at most 100 units. */
export const nickname = z
  .string()
  .max(400)
  .transform(clean)
  .refine(name => VISIBLE.test(name) && length(name) <= GRAPHEMES && name.length <= UNITS, {
    message: 'nickname',
  })

/** What people write to each other, on one line: 1 to `most` of what a reader counts, at most `units` UTF-16 units. */
const line = (most: number, units: number) =>
  z
    .string()
    .max(2 * units)
    .transform(clean)
    .refine(text => VISIBLE.test(text) && length(text) <= most && text.length <= units, { message: 'text' })

export const sentence = line(300, 1_000)
/** What is said in a chat, where twenty share a frame. */
export const said = line(200, 400)

export const language = z.enum(LANGUAGES)

/** `482915`, also typed as `482 915` or `482-915`. */
export const pin = z
  .string()
  .max(20)
  .transform(text => text.replace(/[\s-]/g, ''))
  .refine(text => /^\d{6}$/.test(text), { message: 'pin' })

/** Ids are made by us or by a client; they reach Maps and URLs, never file names. */
export const id = z.string().regex(/^(?!\.{1,2}$)[\w:.-]{1,64}$/)

export const seatKey = z.string().regex(/^[\x21-\x7e]{16,128}$/)

export const quantity = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

export const title = z
  .string()
  .max(400)
  .transform(clean)
  .refine(text => length(text) <= 80, { message: 'title' })

export const seed = z.number().int().min(0).max(4_294_967_295)

/** Words of at most `most` UTF-16 units in three languages, or one text that stands for all of them. */
export function spoken(most: number) {
  const words = z
    .string()
    .max(4 * most)
    .transform(clean)
    .refine(text => VISIBLE.test(text) && text.length <= most, { message: 'words' })
  const everywhere = words.transform((text): Text => ({ th: text, en: text, zh: text }))
  return z.union([z.object({ th: words, en: words, zh: words }), everywhere])
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })
const length = (text: string): number => [...segmenter.segment(text)].length
