/** A browser without JavaScript: posts forms, keeps cookies, follows nothing by itself. */
export class PlainBrowser {
  readonly cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  async post(path: string, fields: Record<string, string>, referer = '') {
    const answer = await fetch(this.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: this.jar(),
        'content-type': 'application/x-www-form-urlencoded',
        ...(referer ? { referer: this.origin + referer } : {}),
      },
      body: new URLSearchParams(fields),
    })
    return this.kept(answer)
  }

  async get(path: string) {
    return this.kept(
      await fetch(this.origin + path, {
        redirect: 'manual',
        headers: { cookie: this.jar(), accept: 'text/html' },
      }),
    )
  }

  private jar = () => [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ')

  private async kept(answer: Response) {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const [name, value] = pair!.split('=')
      this.cookies.set(name!, value!)
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
  }
}
