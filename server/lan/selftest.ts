export type SelfTest = 'ok' | 'failed'

const WITHIN = 2_000

/**
 * Whether this very process answers at `address`: `GET /healthz?nonce` must bring back our own nonce, so neither a
 * captive portal nor another laptop's market passes. It never throws. It cannot see a firewall that turns phones away,
 * since a machine's calls to itself pass by it: only a phone that arrived proves the way.
 */
export async function selfTest(
  address: string,
  port: number,
  nonce: string,
  within = WITHIN,
): Promise<SelfTest> {
  return (await nonceAt(`${address}:${port}`, within)) === nonce ? 'ok' : 'failed'
}

/** The nonce of the Talad that answers at `host` (`address:port`), or null when none does. Never throws. */
export async function nonceAt(host: string, within = WITHIN): Promise<string | null> {
  try {
    const answer = await fetch(`http://${host}/healthz?nonce`, {
      redirect: 'error',
      signal: AbortSignal.timeout(within),
    })
    const body: unknown = await answer.json()
    const carries = answer.ok && typeof body === 'object' && body !== null && 'nonce' in body
    return carries && typeof body.nonce === 'string' ? body.nonce : null
  } catch {
    return null
  }
}
