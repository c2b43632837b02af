import { readFileSync, writeFileSync } from 'node:fs'

const begin = '<!-- figures: written by npm run bench -- --write -->'
const end = '<!-- end of figures -->'

/** Puts the report between the two marks of `file` and leaves the rest of it alone. */
export function writeReadme(file: URL, report: string): void {
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${file.pathname} has lost its marks`)
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${report}\n${text.slice(to)}`)
}
