import { createHash, randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'

/** A seat's secret: 21 characters, about 126 bits. The server keeps its hash alone. */
export const newKey = (): string => nanoid()

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

export const newPin = (): string => String(randomInt(100_000, 1_000_000))

/** 128 bits and more, so that a log's or recording's id cannot be guessed. */
export const newName = (prefix: string): string => `${prefix}_${nanoid(22)}`

/** Short ids inside one log, where they need not be secret. */
export const newId = (prefix: string): string => `${prefix}_${nanoid(12)}`

/** The house code: what somebody on another machine must know to open a workshop here. */
export const newHouseCode = (): string => String(randomInt(100_000, 1_000_000))
