/** Fields that a form sends as text and a command holds as a number or a flag. */
const FORM_NUMBERS: readonly string[] = [
  'quantity',
  'bid',
  'budget',
  'bots',
  'pace',
  'tempo',
  'option',
  'seed',
  'speed',
  'minutes',
  'seconds',
  'scene',
  'value',
  'wait',
  'when',
]
const FORM_FLAGS: readonly string[] = ['running', 'blanked', 'pay', 'on']

/** What a person types as a number: `0x10` and `1e3` stay text, which no command takes for one. */
const DECIMAL = /^-?\d{1,16}(\.\d{1,6})?$/

/** `options.0`, `options.1` …: fields of one list; those left empty are not in it. */
const LISTED = /^(options)\.\d$/

/**
 * A form's text fields as the types a command has. What is more than text stands as JSON in the field `payload`, which
 * the form was drawn with.
 */
export function fromForm(fields: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || value === '') continue
    const list = LISTED.exec(name)?.[1]
    if (name === 'payload') Object.assign(body, objectIn(value))
    else if (list) body[list] = Array.isArray(body[list]) ? [...body[list], value] : [value]
    else body[name] = typed(name, value)
  }
  return body
}

function typed(name: string, value: string): unknown {
  if (FORM_NUMBERS.includes(name) && DECIMAL.test(value)) return Number(value)
  return FORM_FLAGS.includes(name) ? value === 'true' : value
}

function objectIn(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
