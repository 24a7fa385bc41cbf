import { describe, expect, it } from 'vitest'
import { StorageError } from '../../server/storage/interfaces.ts'
import { addressOf } from '../../server/storage/postgres/address.ts'
import { refusedAs } from './contract/opened.ts'

const SECRET = 's3cret'

describe('an address', () => {
  it.each<[string, object]>([
    ['postgres://nok:s3cret@db:5433/market', { host: ['db'], port: [5433], database: 'market' }],
    ['postgresql://nok:s3cret@db/market', { host: ['db'], port: [5432] }],
    ['postgres://nok:s%233cret%40@db/market', { username: 'nok', password: 's#3cret@' }],
    ['postgres://[2001:db8::1]:5433/market', { host: ['2001:db8::1'], port: [5433] }],
    ['postgres:///market?host=/var/run/postgresql', { path: '/var/run/postgresql/.s.PGSQL.5432' }],
    ['postgres://db/market?sslmode=disable', { ssl: false }],
    ['postgres://db/market?sslmode=require', { ssl: 'require' }],
    ['postgres://db/market?sslmode=verify-ca', { ssl: { host: 'db' } }],
    ['postgres://10.0.0.7/market?sslmode=verify-full', { ssl: { host: '10.0.0.7' } }],
  ])('%s is understood', (text, connect) => {
    expect(addressOf(text).connect).toMatchObject(connect)
  })

  it('without a host leaves it to the usual variables', () => {
    expect(addressOf('postgres:///market').connect).not.toHaveProperty('host')
  })

  it('names its schema, or means talad', () => {
    expect(addressOf('postgres://db/market').schema).toBe('talad')
    expect(addressOf('postgres://db/market?schema=class_7').schema).toBe('class_7')
  })

  it('is shown without user and password', () => {
    expect(addressOf('postgres://nok:s3cret@db:5433/market').path).toBe(
      'postgres://db:5433/market?schema=talad',
    )
  })
})

describe('an address that cannot be used', () => {
  it.each([
    ['', 'url'],
    ['/var/lib/talad', 'url'],
    ['mysql://nok:s3cret@db/market', 'url'],
    ['postgres:nok:s3cret@db/market', 'url'],
    ['postgres://nok:s3cret@db:99999/market', 'url'],
    ['postgres://nok:s3cret@one:5432,two:5432/market', 'url'],
    ['postgres://nok:s3cret%@db/market', 'password'],
    ['postgres://nok:s3cret@db/market%', 'database'],
    ['postgres://nok:s3cret@db/market?schema=', 'schema'],
    ['postgres://nok:s3cret@db/market?schema=Class', 'schema'],
    ['postgres://nok:s3cret@db/market?schema=pg_catalog', 'schema'],
    ['postgres://nok:s3cret@db/market?schema=a"; drop table log; --', 'schema'],
    ['postgres://nok:s3cret@db/market?sslmode=perhaps', 'sslmode'],
    ['postgres://nok:s3cret@db/market?sslmode=constructor', 'sslmode'],
    ['postgres://nok:s3cret@db/market?channel_binding=require', 'channel_binding'],
    ['postgres://nok:s3cret@db/market?host=elsewhere', 'host'],
  ])('%s is refused for its %s, without telling the password', (text, part) => {
    const refused = (() => {
      try {
        return addressOf(text)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(StorageError)
    expect(refused).toMatchObject(refusedAs('storage.bad-address', { part }))
    const { message, stack, cause } = refused as StorageError
    expect([message, stack, String(cause)].join()).not.toContain(SECRET)
  })
})
