import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Refusal, refuse } from '../core/refusal.ts'

/** Failed PINs and keys that one address may make in a minute. A class of 60 behind one NAT fails far less. */
const FAILURES_PER_MINUTE = 20

/** Counts failures by address, never successes: a hotel's one address may carry a whole class. */
export class Doorkeeper {
  private readonly failures = new RateLimiterMemory({ points: FAILURES_PER_MINUTE, duration: 60 })

  /** The refusal for an address that guessed too often, else undefined. */
  async blocked(address: string): Promise<Refusal | undefined> {
    const seen = await this.failures.get(address)
    return seen && seen.consumedPoints > FAILURES_PER_MINUTE ? tooMany(seen) : undefined
  }

  /** What is wrong with a house code, if anything. It opens workshops, so an address that guessed cannot go on guessing. */
  async houseCode(
    given: string | undefined,
    code: string,
    address: string,
    atThisLaptop: boolean,
  ): Promise<Refusal | undefined> {
    if (atThisLaptop) return undefined
    const blocked = await this.blocked(address)
    if (blocked || given === code) return blocked
    await this.failed(address)
    return refuse('code.wrong')
  }

  async failed(address: string): Promise<void> {
    await this.failures.consume(address).catch((seen: unknown) => {
      if (!(seen instanceof RateLimiterRes)) throw seen
    })
  }
}

const tooMany = (seen: RateLimiterRes): Refusal =>
  refuse('rate.limited', { retryAfter: Math.max(1, Math.ceil(seen.msBeforeNext / 1000)) })
