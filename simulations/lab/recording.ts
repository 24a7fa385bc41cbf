import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { Pin } from '../../server/core/ids.ts'

/** First line of a recording. The lab knows no wall time, so there `startedAt` is null. */
export type RecordingHeader = {
  format: 1
  scenario: string
  seed: number
  pin: Pin
  startedAt: string | null
}
/** Last line: `sha256` over every byte before it, `events` the lines between. */
export type RecordingTrailer = { end: true; events: number; sha256: string }

/** Writes a recording beside its place and moves it there when it is whole: nobody finds half a file. */
export class RecordingWriter {
  private readonly sha = createHash('sha256')

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** @throws the system's error when the file cannot be made */
  static async open(path: string, header: RecordingHeader): Promise<RecordingWriter> {
    const writer = new RecordingWriter(path, await open(partOf(path), 'w'))
    await writer.write(`${JSON.stringify(header)}\n`)
    return writer
  }

  async write(lines: string): Promise<void> {
    this.sha.update(lines)
    await this.file.appendFile(lines)
  }

  async close(events: number): Promise<void> {
    const trailer: RecordingTrailer = { end: true, events, sha256: this.sha.digest('hex') }
    await this.file.appendFile(`${JSON.stringify(trailer)}\n`)
    await this.file.close()
    await rename(partOf(this.path), this.path)
  }

  /** For a run that failed: leaves nothing behind. */
  async discard(): Promise<void> {
    await this.file.close()
    await rm(partOf(this.path), { force: true })
  }
}

const partOf = (path: string): string => `${path}.part`
