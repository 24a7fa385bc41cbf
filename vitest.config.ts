import { defineConfig } from 'vitest/config'
import { viteEjs } from './views/compile.mjs'

export default defineConfig({
  plugins: [viteEjs],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/support/postgres/global.ts'],
    reporters: ['default', './test/support/slowest.ts'],
    // Files of a worker share what they import: no test leaves anything behind in a module, and half of the time of the
    // pure ones was spent on importing the same again.
    isolate: false,
    // One worker a core, the last included: servers and browsers of a test wait for each other much of the time.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
