import { connect } from 'node:net'

/** Sends bytes that no HTTP client would send to a server on this machine; resolves with the answer's status line. */
export function rawAnswer(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const wire = connect(port, '127.0.0.1', () => wire.write(bytes))
    wire.once('data', answer => {
      resolve(answer.toString().split('\r\n')[0]!)
      wire.destroy()
    })
    wire.once('error', reject)
  })
}
