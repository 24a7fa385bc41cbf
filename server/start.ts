import type { Talad } from './compose.ts'
import type { Config } from './config.ts'
import { banner, terminalQr } from './lan/banner.ts'
import { StorageError } from './storage/interfaces.ts'

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
      folder: config.folder,
      port: talad.port,
      platform: process.platform,
    }),
  )
}

/** One clear sentence in two languages for what a person can mend; anything else as it is. */
export function explain(error: unknown, config: Config | undefined): string {
  const code = error instanceof StorageError ? error.code : (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return `พอร์ต ${config?.port} มีโปรแกรมอื่นใช้อยู่ ลองใหม่ด้วย PORT=${(config?.port ?? 3000) + 1}\nPort ${config?.port} is taken. Stop the other program or set PORT to another number.`
  if (code === 'EACCES')
    return `ไม่มีสิทธิ์เปิดพอร์ต ${config?.port}\nThis user may not listen on port ${config?.port}. Set PORT to a number above 1024.`
  if (code === 'storage.locked')
    return `โฟลเดอร์ข้อมูลนี้มี Talad อีกตัวเปิดใช้อยู่: ${config?.folder}\nAnother Talad is using this data folder. Stop it, or set TALAD_DATA to another folder.`
  if (code === 'storage.not-writable')
    return `เขียนโฟลเดอร์ข้อมูลไม่ได้: ${config?.folder}\nThe data folder cannot be written. Set TALAD_DATA to a folder you own.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
