/** Refusals of one seat that the log keeps within a second; beyond that the seat is told to slow down. */
const PER_SECOND = 5

/** Counts by lesson time, so it needs no clock of its own. */
export class RefusalMeter {
  private readonly recent = new Map<string, number[]>()

  /** True while the log may keep one more refusal of this seat, and counts it. */
  admits(seat: string, t: number): boolean {
    const times = (this.recent.get(seat) ?? []).filter(then => t - then < 1000)
    const admitted = times.length < PER_SECOND
    this.recent.set(seat, admitted ? [...times, t] : times)
    return admitted
  }
}
