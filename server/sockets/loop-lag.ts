import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Between two looks of the monitor, ms: what it sees is late by this much even when nothing is. */
const RESOLUTION = 20

/** How late this laptop's own work is: a program that hogs the processor delays every phone alike. */
export class LoopLag {
  private readonly delay = monitorEventLoopDelay({ resolution: RESOLUTION })

  constructor() {
    this.delay.enable()
  }

  /** By how many ms the longest turn of the event loop since the last reading kept others waiting. */
  read(): number {
    const late = this.delay.max / 1e6 - RESOLUTION
    this.delay.reset()
    return Math.max(0, Math.round(late))
  }

  stop(): void {
    this.delay.disable()
  }
}
