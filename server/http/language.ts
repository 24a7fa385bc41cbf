import { parseCookie } from 'cookie'
import type { Request, RequestHandler, Response } from 'express'
import { isLanguage, LANGUAGES, type Language } from '../core/text.ts'

const YEAR = 365 * 24 * 3_600_000

/** `?lang=` wins and is remembered, then what was remembered, then what the browser asks for, then Thai. */
export const language: RequestHandler = (req, res, next) => {
  const asked = req.query.lang
  if (isLanguage(asked)) res.cookie('talad_lang', asked, { maxAge: YEAR, sameSite: 'lax', path: '/' })
  res.locals.language = isLanguage(asked) ? asked : remembered(req)
  next()
}

export const languageOf = (res: Response): Language => (res.locals.language as Language | undefined) ?? 'th'

export const cookiesOf = (header: string | undefined): Record<string, string | undefined> =>
  header ? parseCookie(header) : {}

function remembered(req: Request): Language {
  const cookie = cookiesOf(req.headers.cookie).talad_lang
  if (isLanguage(cookie)) return cookie
  return (req.acceptsLanguages([...LANGUAGES, 'zh-CN', 'zh-TW']) || 'th').toString().slice(0, 2) as Language
}
