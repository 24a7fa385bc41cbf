import { relative, sep } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Seconds of test time a folder may grow to before somebody should look, two files at a time: told, never asserted. */
const BUDGET: Record<string, number> = {
  bots: 20,
  browser: 280,
  process: 60,
  storage: 45,
  sockets: 40,
  http: 40,
  simulations: 60,
  theory: 20,
  engine: 25,
  properties: 20,
}
const REST = 10

/** Prints the ten slowest tests, and folders over their budget. */
export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(m => [...m.children.allTests()])
    const slowest = [...tests].sort((a, b) => took(b) - took(a)).slice(0, 10)
    console.log('\nTen slowest')
    for (const test of slowest) console.log(`${seconds(took(test))}  ${folderOf(test.module)}  ${test.name}`)
    for (const [folder, ms] of totals(tests)) {
      const budget = BUDGET[folder] ?? REST
      if (ms > budget * 1000)
        console.log(`test/${folder} took ${seconds(ms).trim()}, its budget is ${budget} s`)
    }
  }
}

const took = (test: TestCase): number => test.diagnostic()?.duration ?? 0
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`.padStart(8)
const folderOf = (module: TestModule): string =>
  relative(`${import.meta.dirname}/..`, module.moduleId).split(sep)[0] ?? ''

function totals(tests: readonly TestCase[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const test of tests) {
    const folder = folderOf(test.module)
    sums.set(folder, (sums.get(folder) ?? 0) + took(test))
  }
  return sums
}
