import { defineConfig } from 'vitest/config'
import { viteEjs } from './views/compile.mjs'

export default defineConfig({
  plugins: [viteEjs],
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/slowest.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
