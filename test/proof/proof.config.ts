import { defineConfig } from 'vitest/config'

/** `npm run proof`: the crowd against theory at full size, some minutes. `npm test` runs the same at small size. */
export default defineConfig({
  test: { include: ['test/proof/*.proof.ts'], maxWorkers: 2, testTimeout: 1_800_000, hookTimeout: 1_800_000 },
})
