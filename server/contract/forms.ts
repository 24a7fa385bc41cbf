/** Fields that a form sends as text and a command holds as a number or a flag. */
const FORM_NUMBERS: readonly string[] = ['quantity', 'seed', 'speed']
const FORM_FLAGS: readonly string[] = ['running']

/** A form's text fields as the types a command has. */
export function fromForm(fields: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string' || value === '') continue
    body[name] = FORM_NUMBERS.includes(name)
      ? Number(value)
      : FORM_FLAGS.includes(name)
        ? value === 'true'
        : value
  }
  return body
}
