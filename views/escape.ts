const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}

/** What every `<%= %>` goes through; nothing else may put data into HTML. */
export function escapeHtml(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).replace(/[&<>"']/g, c => ENTITIES[c]!)
}

/** JSON that is safe inside `<script type="application/json">`: no `</script>` and no comment can come out of it. */
export const embed = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
