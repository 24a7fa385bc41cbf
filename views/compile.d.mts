import type { Plugin } from 'esbuild'

export function compileTemplate(source: string, file: string): string
export const esbuildEjs: Plugin
export const viteEjs: { name: string; enforce: 'pre' }
