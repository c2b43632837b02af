import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Violation } from './walls/find-violations.ts'
import { findViolations } from './walls/find-violations.ts'

export type WallsReport = { modules: number; violations: Violation[] }

const passedBy = new Set(['node_modules', 'dist', 'test-results', 'playwright-report', 'data'])

/** Reads every module of the project and holds it against the walls. */
export function checkWalls(root: string): WallsReport {
  const modules = listModules(root, '')
  return { modules: modules.length, violations: modules.flatMap((file) => findViolations(root, file)) }
}

function listModules(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || passedBy.has(entry.name) ? [] : listModules(root, path)
    }
    return /\.(ts|tsx|mts|js|mjs|jsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

/** Prints the report; the exit code. No module at all means the check looked in the wrong place. */
export function reportWalls(root: string, print: (line: string) => void): number {
  const { modules, violations } = checkWalls(root)
  for (const { file, line, found, say } of violations) print(`${file}:${line} ${found}\n    ${say}`)
  if (modules === 0) print(`No module found under ${root}: the walls were not checked.`)
  print(`walls: ${modules} modules, ${violations.length} violations`)
  return modules === 0 || violations.length > 0 ? 1 : 0
}

if (import.meta.main) {
  process.exitCode = reportWalls(resolve(process.argv[2] ?? join(import.meta.dirname, '../..')), console.log)
}
