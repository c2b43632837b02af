// `npm run wire:freeze`: writes down the hashes of schemas that are new. It never overwrites one: a released schema that
// changed needs a new version, not a new hash.
import { readFileSync, writeFileSync } from 'node:fs'
import { wireHashes } from './wire-hashes.ts'

const file = new URL('./fixtures/wire-hashes.json', import.meta.url)
const frozen: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
const current = wireHashes()
const changed = Object.keys(frozen).filter((name) => frozen[name] !== current[name])
if (changed.length > 0) {
  process.stderr.write(
    `Changed or gone, and released before: ${changed.join(', ')}. Give the change a new version.\n`,
  )
  process.exit(2)
}
writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`)
