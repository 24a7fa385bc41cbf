import { isUtf8 } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { StorageError } from '../interfaces.ts'

const PIECE = 1 << 20
const STEP = 1 << 16
const NEWLINE = 10

/** What a line holds, or undefined when it is no JSON. Decoding would hide broken UTF-8 behind a U+FFFD. */
function parseLine(bytes: Uint8Array): unknown {
  if (!isUtf8(bytes)) return undefined
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined
  }
}

export const damaged = (log: string, line: number): StorageError =>
  new StorageError('storage.damaged', { log, line })

/** The whole lines of [from, end) in pieces of about a mebibyte, larger where one line is. */
export async function* linePieces(
  handle: FileHandle,
  from: number,
  end: number,
): AsyncGenerator<{ offset: number; bytes: Buffer }> {
  let offset = from
  let size = PIECE
  while (offset < end) {
    const bytes = await readAt(handle, offset, Math.min(offset + size, end))
    const whole = bytes.lastIndexOf(NEWLINE) + 1
    if (whole > 0) yield { offset, bytes: bytes.subarray(0, whole) }
    else if (bytes.length < size) return
    offset += whole
    size = whole > 0 ? PIECE : size * 2
  }
}

/** Fewer bytes than asked for when the file ends before. */
async function readAt(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(to - from)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, from + length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

/** Where the line that reaches up to `before` begins: behind the last newline of [0, before), or at 0. */
async function lineStart(handle: FileHandle, before: number): Promise<number> {
  for (let end = before; end > 0; end -= STEP) {
    const from = Math.max(0, end - STEP)
    const newline = (await readAt(handle, from, end)).lastIndexOf(NEWLINE)
    if (newline >= 0) return from + newline + 1
  }
  return 0
}

export async function countLines(handle: FileHandle, end: number): Promise<number> {
  let lines = 0
  for await (const { bytes } of linePieces(handle, 0, end))
    for (const byte of bytes) if (byte === NEWLINE) lines++
  return lines
}

type Line = { start: number; value: unknown }

export async function lineBefore(handle: FileHandle, end: number): Promise<Line | undefined> {
  if (end <= 0) return undefined
  const start = await lineStart(handle, end - 1)
  return { start, value: parseLine(await readAt(handle, start, end - 1)) }
}

/**
 * Finds the last whole line without reading the rest, and cuts away one torn line behind it: bytes without a newline,
 * or else a last line that is no JSON (blocks of one write may reach the disk in any order). A file in which the line
 * before is unreadable too is left exactly as it is.
 * @throws StorageError storage.damaged
 */
export async function repairTail(handle: FileHandle, log: string): Promise<{ end: number; last: unknown }> {
  const { size } = await handle.stat()
  let end = await lineStart(handle, size)
  let line = await lineBefore(handle, end)
  if (end === size && line && line.value === undefined) {
    end = line.start
    line = await lineBefore(handle, end)
  }
  if (line && line.value === undefined) throw damaged(log, (await countLines(handle, line.start)) + 1)
  if (end < size) await cut(handle, end)
  return { end, last: line?.value }
}

export async function cut(handle: FileHandle, end: number): Promise<void> {
  await handle.truncate(end)
  await handle.sync()
}
