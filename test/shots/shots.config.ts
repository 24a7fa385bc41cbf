import { defineConfig } from 'vitest/config'
import { viteEjs } from '../../views/compile.mjs'

/** `npm run shots`: pictures to look at, not a test. */
export default defineConfig({
  plugins: [viteEjs],
  test: { include: ['test/shots/*.shot.ts'], testTimeout: 600_000, hookTimeout: 60_000 },
})
