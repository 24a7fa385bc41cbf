import { deserialize } from 'node:v8'

/**
 * What `serialize` made of a state, as a state of its own. Node lays typed arrays over the bytes where their place in
 * them allows it: read without a copy, a state that goes on would write its orders into the bytes it came from.
 */
export const thaw = (bytes: Uint8Array): unknown => deserialize(new Uint8Array(bytes))
