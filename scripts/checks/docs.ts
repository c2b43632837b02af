import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'

export type DocsReport = { documents: number; paths: number; mistakes: string[] }

/** A word in backquotes is a path when it begins with a folder of ours, or ends like a file of ours. */
const folders =
  'protocol|db|station|electron|renderer|federation|locales|assets|scripts|test|bench|docs|\\.ci'
const isPath = new RegExp(`^(${folders})/|^[\\w./-]+\\.(ts|tsx|mjs|md|sql|yml)$|^[\\w.-]+/[\\w./-]+\\.json$`)

/** Checks that every path named in the project's documents exists: from the root, beside the document, or as a file's end. */
export function checkDocs(root: string): DocsReport {
  const files = listFiles(root, '')
  const report: DocsReport = { documents: 0, paths: 0, mistakes: [] }
  for (const file of listDocuments(root)) {
    report.documents += 1
    for (const { path, line } of pathsIn(readFileSync(join(root, file), 'utf8'))) {
      report.paths += 1
      const there = [join(root, path), join(root, dirname(file), path)].some((place) => exists(place))
      // In a sentence about station/, `sync/loop.ts` is enough.
      if (!there && !files.some((name) => name.endsWith(`/${path}`)))
        report.mistakes.push(`${file}:${line} names ${path}, which does not exist`)
    }
  }
  if (report.documents === 0) report.mistakes.push('No document found: nothing was checked')
  return report
}

function listDocuments(root: string): string[] {
  return listFiles(root, '').filter((path) => path.endsWith('.md'))
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    const passedBy = /^(node_modules|dist|test-results|playwright-report|data|\.(?!ci$).*)$/.test(entry.name)
    return passedBy ? [] : listFiles(root, path)
  })
}

function pathsIn(text: string): { path: string; line: number }[] {
  return text.split('\n').flatMap((line, index) => {
    const quoted = [...line.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')
    const linked = [...line.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    const inCode = quoted.filter((word) => isPath.test(word) && !isPattern(word))
    const local = linked.filter((word) => !/^([a-z]+:|#)/.test(word))
    return [...inCode, ...local].map((word) => ({ path: word.replace(/[#:].*$/, ''), line: index + 1 }))
  })
}

/** `migrations/0010-….sql`, `locales/<lang>`, `*.test.ts`: a shape of paths, not a path. */
function isPattern(word: string): boolean {
  return /[<>*{}…$|]|\.\.\.|YYYY|NNNN/.test(word)
}

/** A name in a document may leave the extension out: `station/main`. */
function exists(place: string): boolean {
  const path = normalize(place)
  return ['', '.ts', '.tsx'].some((ending) => existsSync(path + ending))
}

if (import.meta.main) {
  const { documents, paths, mistakes } = checkDocs(
    resolve(process.argv[2] ?? join(import.meta.dirname, '../..')),
  )
  for (const line of mistakes) console.log(line)
  console.log(`docs: ${documents} documents, ${paths} paths, ${mistakes.length} mistakes`)
  process.exitCode = mistakes.length > 0 ? 1 : 0
}
