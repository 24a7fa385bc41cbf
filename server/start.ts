import type { Talad } from './compose.ts'
import type { Config } from './config.ts'
import { banner, terminalQr } from './lan/banner.ts'
import { StorageError } from './storage/interfaces.ts'
import { placeOf } from './storage/open.ts'

/** What the trainer needs to see first; the self-test of the network runs beside it and changes what the QR says. */
export async function announce(talad: Talad, config: Config): Promise<void> {
  await talad.lan.test()
  const lan = talad.lan.list().sort((a, b) => Number(b.chosen) - Number(a.chosen))
  const urls = lan.map(a => ({ url: `http://${a.address}:${talad.port}/`, name: a.name, state: a.state }))
  process.stdout.write(
    banner({
      home: `http://localhost:${talad.port}/`,
      lan: urls,
      qr: urls[0] ? await terminalQr(urls[0].url) : '',
      code: talad.houseCode,
      place: placeOf(config),
      port: talad.port,
      platform: process.platform,
    }),
  )
}

/** One clear sentence in two languages for what a person can mend; anything else as it is. */
export function explain(error: unknown, config: Config | undefined): string {
  const code = error instanceof StorageError ? error.code : (error as NodeJS.ErrnoException).code
  const params = error instanceof StorageError ? error.params : {}
  const sentence = config && SENTENCES[code ?? '']?.(config, params)
  if (sentence) return `${sentence.join('\n')} (${code})`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

type Sentence = (config: Config, params: StorageError['params']) => [thai: string, english: string]

const SENTENCES: Record<string, Sentence> = {
  EADDRINUSE: ({ port }) => [
    `พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่ ลองใหม่ด้วย PORT=${port + 1}`,
    `Port ${port} is taken. Stop the other program or set PORT to another number.`,
  ],
  EACCES: ({ port }) => [
    `ไม่มีสิทธิ์เปิดพอร์ต ${port}`,
    `This user may not listen on port ${port}. Set PORT to a number above 1024.`,
  ],
  'storage.locked': ({ folder }) => [
    `โฟลเดอร์ข้อมูลนี้มี Talad อีกตัวเปิดใช้อยู่: ${folder}`,
    'Another Talad is using this data folder. Stop it, or set TALAD_DATA to another folder.',
  ],
  'storage.not-writable': (config, { path, table = '', encoding = '' }) =>
    config.database
      ? [
          `เขียนฐานข้อมูลไม่ได้: ${[path, table, encoding].join(' ').trim()}`,
          'The database cannot be written. It has to be UTF8, and its user needs the right to.',
        ]
      : [
          `เขียนโฟลเดอร์ข้อมูลไม่ได้: ${config.folder}`,
          'The data folder cannot be written. Set TALAD_DATA to a folder you own.',
        ],
  'storage.bad-address': (_, { part }) => [
    `DATABASE_URL ใช้ไม่ได้ (${part}) ตัวอย่าง: ${EXAMPLE}`,
    `DATABASE_URL cannot be used: look at its ${part}. An example: ${EXAMPLE}`,
  ],
  'storage.unreachable': (_, { path, reason }) => [
    `ฐานข้อมูลไม่ตอบ: ${path} ${reason}`,
    'The database does not answer. Start it, or look at host and port in DATABASE_URL.',
  ],
  'storage.login-refused': (_, { path }) => [
    `ฐานข้อมูลไม่ให้เข้า: ${path}`,
    'The database lets nobody in like this. Look at user, password and database in DATABASE_URL.',
  ],
  'storage.newer-schema': (_, { path, found, known }) => [
    `ข้อมูลนี้เขียนโดย Talad รุ่นใหม่กว่า (${found} > ${known}): ${path}`,
    `A newer Talad has made these tables (${found}; this one knows ${known}). Start that one, or name another place: ?schema=…`,
  ],
}

const EXAMPLE = 'postgres://user:password@localhost:5432/talad'
