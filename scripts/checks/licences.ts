import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type LicencesReport = { packages: number; mistakes: string[] }

/** Licences that ask for no more than a notice, or (MPL, OFL) only concern their own unchanged files. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'Python-2.0',
  'WTFPL',
  'Zlib',
  'MPL-2.0',
  'OFL-1.1',
  'Unicode-3.0',
])

type Locked = { license?: string; link?: boolean }

/** Every package of the lockfile must carry a licence from the list; `A OR B` needs one of them, `A AND B` both. */
export function checkLicences(lockFile: string): LicencesReport {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Locked> }
  const ours = Object.entries(packages).filter(([path, entry]) => path !== '' && entry.link !== true)
  const mistakes = ours
    .filter(([, entry]) => !isAllowed(entry.license ?? ''))
    .map(
      ([path, entry]) => `${path.replace(/^.*node_modules\//, '')}: ${entry.license ?? 'no licence named'}`,
    )
  if (ours.length === 0) mistakes.push('The lockfile names no package: nothing was checked')
  return { packages: ours.length, mistakes }
}

function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed)
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isAllowed)
  return allowed.has(bare)
}

if (import.meta.main) {
  const lockFile = resolve(process.argv[2] ?? join(import.meta.dirname, '../../package-lock.json'))
  const { packages, mistakes } = checkLicences(lockFile)
  for (const line of mistakes) console.log(line)
  console.log(`licences: ${packages} packages, ${mistakes.length} mistakes`)
  process.exitCode = mistakes.length > 0 ? 1 : 0
}
