type Out = { write(text: string): unknown }

/** Redrawn at most this often, in ms: a bar must not cost more than the run. */
const EVERY = 100
const WIDTH = 30

/** A bar of what is done on one line with the time left, and the wall time at the end. Only for stderr. */
export function progressBar(out: Out): { show(at: number, until: number): void; done(): void } {
  const started = performance.now()
  let drawn = 0
  return {
    show(at, until) {
      const now = performance.now()
      if (now - drawn < EVERY && at < until) return
      drawn = now
      const part = Math.min(1, at / until)
      const full = Math.round(part * WIDTH)
      const left = part > 0 ? ` ${Math.ceil(((now - started) / part - (now - started)) / 1000)} s left` : ''
      out.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.round(part * 100)} %${left}  `)
    },
    done() {
      out.write(`\n${((performance.now() - started) / 1000).toFixed(2)} s\n`)
    },
  }
}
