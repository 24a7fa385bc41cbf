import { serialize } from 'node:v8'
import { expect, it } from 'vitest'
import { thaw } from '../../server/engine/thaw.ts'

it.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'a state goes on and its bytes stay, numbers %i bytes further in',
  further => {
    const bytes = serialize({ title: 'x'.repeat(further), cells: new Int32Array([1, 2]) })
    const state = thaw(bytes) as { cells: Int32Array }
    state.cells[0] = 9
    expect(thaw(bytes)).toEqual({ title: 'x'.repeat(further), cells: new Int32Array([1, 2]) })
  },
)
