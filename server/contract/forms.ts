/** Fields that a form sends as text and a command holds as a number or a flag. */
const FORM_NUMBERS: readonly string[] = ['quantity', 'seed', 'speed', 'bots', 'pace']
const FORM_FLAGS: readonly string[] = ['running']

/** What a person types as a number: `0x10` and `1e3` stay text, which no command takes for one. */
const DECIMAL = /^-?\d{1,16}(\.\d{1,6})?$/

/** A form's text fields as the types a command has. */
export function fromForm(fields: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || value === '') continue
    body[name] =
      FORM_NUMBERS.includes(name) && DECIMAL.test(value)
        ? Number(value)
        : FORM_FLAGS.includes(name)
          ? value === 'true'
          : value
  }
  return body
}
