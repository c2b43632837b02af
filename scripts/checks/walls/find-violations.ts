import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { readModule } from './read-module.ts'
import type { Wall } from './walls.ts'
import { walls } from './walls.ts'

export type Violation = { file: string; line: number; found: string; say: string }

const startsPrograms = /^(test|scripts|bench|electron)\//

/** Everything one module does that a wall refuses. `file` is relative to `root`, with forward slashes. */
export function findViolations(root: string, file: string): Violation[] {
  const facts = readModule(join(root, file))
  const found: Violation[] = []
  const refuse = (line: number, what: string, say: string) => found.push({ file, line, found: what, say })

  for (const { text, line, beside } of facts.imports) {
    const own = ownPath(file, text)
    if (own !== undefined && !beside && !existsSync(join(root, own))) {
      refuse(
        line,
        `imports ${text}, which does not exist`,
        'Name the file with its extension, relative to this one.',
      )
      continue
    }
    // Starting a program by its path, as anyone may, is no import.
    if (beside && startsPrograms.test(file) && /(^|\/)main\.ts$/.test(own ?? '')) continue
    for (const wall of wallsAround(file)) {
      if (own === undefined ? wall.mayNotUse?.test(text) : refusesOwn(wall, { file, own })) {
        refuse(line, `imports ${own ?? text}`, wall.say)
      }
    }
  }
  for (const { text, line } of facts.globals) {
    for (const wall of wallsAround(file)) {
      if (wall.mayNotTouch?.test(text)) refuse(line, `uses ${text}`, wall.say)
    }
  }
  return found
}

function wallsAround(file: string): Wall[] {
  return walls.filter((wall) => wall.inside.test(file) && !wall.except?.test(file))
}

/** A relative specifier as a path of the project; undefined for a package. Vite's `?url` and the like are put aside. */
function ownPath(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.join(dirname(file), specifier.replace(/[?#].*$/, ''))
}

function refusesOwn(wall: Wall, { file, own }: { file: string; own: string }): boolean {
  if (wall.mayImport !== undefined && !wall.mayImport.test(own)) return true
  return wall.mayNotImport?.(own, wall.inside.exec(file)?.[1] ?? '') ?? false
}
