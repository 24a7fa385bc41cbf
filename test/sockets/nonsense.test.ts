import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { Client, type Opened, type Served, serve } from '../support/server.ts'

let server: Served
let room: Client & { opened: Opened }
let seat: Client & { participantId: string }
beforeAll(async () => {
  server = await serve()
  room = await Client.trainer(server.url)
  seat = await room.join('ผู้ซื้อ')
})
afterAll(() => server.close())

describe('a socket that speaks nonsense', () => {
  it.each([
    '42["command"',
    '42["disconnect"]',
    '42["connect_error"]',
    '451-["command",{"_placeholder":true,"num":0}]',
    '42{}',
    '40/other,{}',
    `42["command",${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}]`,
    `42["command","${'x'.repeat(70_000)}"]`,
    'garbage',
  ])('%s is alone in it', async packet => {
    const wire = new WebSocket(`ws://127.0.0.1:${server.port}/socket.io/?EIO=4&transport=websocket`)
    wire.on('error', () => {})
    const opened = new Promise<void>(resolve => wire.once('open', () => resolve()))
    await opened
    const admitted = new Promise<void>(resolve =>
      wire.on('message', m => String(m).startsWith('40') && resolve()),
    )
    wire.send(`40${JSON.stringify({ pin: room.pin, surface: 'phone', key: seat.key })}`)
    await admitted
    wire.send(packet)
    expect((await seat.room('/orders')).status).toBe(200)
    wire.terminate()
    expect((await seat.get('/healthz')).status).toBe(200)
  })
})
