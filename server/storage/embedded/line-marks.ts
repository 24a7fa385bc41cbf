type Mark = { seq: number; offset: number }

/** Closer marks would save less than reading a piece of the file costs. */
const APART = 1_000

/** Where in the file some lines begin, so that reading a log's tail does not read the log. */
export class LineMarks {
  /** Ascending; `offset` is where the line behind the one with `seq` begins. */
  readonly #marks: Mark[] = [{ seq: 0, offset: 0 }]

  note(seq: number, offset: number): void {
    const at = this.#lastUpTo(seq)
    const next = this.#marks[at + 1]
    if (seq - this.#marks[at]!.seq < APART || (next && next.seq - seq < APART)) return
    this.#marks.splice(at + 1, 0, { seq, offset })
  }

  /** The nearest mark at or before `seq`. */
  before(seq: number): Mark {
    return this.#marks[this.#lastUpTo(seq)]!
  }

  #lastUpTo(seq: number): number {
    return Math.max(
      0,
      this.#marks.findLastIndex(mark => mark.seq <= seq),
    )
  }
}
