import { defineConfig } from 'vitest/config'
import { viteEjs } from './views/compile.mjs'

export default defineConfig({
  plugins: [viteEjs],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/support/postgres/global.ts'],
    reporters: ['default', './test/support/slowest.ts'],
    // One worker a core, the last included: servers and browsers of a test wait for each other much of the time.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
