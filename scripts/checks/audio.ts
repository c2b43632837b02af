import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { flatten } from './locales/compare-namespace.ts'

/**
 * `assets/audio/manifest.json`: by language and clip, which text was read, by whom. A clip is named by its words, namespace first
 * (`first-aid.burn.s1`), and lies in `assets/audio/<language>/<clip>.opus`. `textHash`: SHA-256 of the text, hexadecimal.
 */
const manifestSchema = z.strictObject({
  clips: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        textHash: z.string().regex(/^[0-9a-f]{64}$/),
        speaker: z.string().min(1),
        source: z.enum(['human', 'synthetic']),
      }),
    ),
  ),
})

/** A synthetic voice may stand in only where the design says so: Chinese and Mongolian wait for people. */
const synthetic = ['ug', 'kk-Arab']

export type AudioReport = { clips: number; mistakes: string[] }

/** Every clip must be there, be of words that still read as they did, and be known to the manifest. */
export function checkAudio(audio: string, locales: string): AudioReport {
  const report: AudioReport = { clips: 0, mistakes: [] }
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(join(audio, 'manifest.json'), 'utf8')))
  if (!parsed.success) {
    report.mistakes.push(`manifest.json: ${z.prettifyError(parsed.error)}`)
    return report
  }
  for (const [language, clips] of Object.entries(parsed.data.clips))
    for (const [clip, { textHash, source }] of Object.entries(clips)) {
      report.clips += 1
      const refuse = (why: string) => report.mistakes.push(`${language}/${clip}: ${why}`)
      const text = readText(join(locales, language), clip)
      if (text === undefined) refuse('there are no such words')
      else if (hashText(text) !== textHash) refuse('its text has changed, record it again')
      if (!existsSync(join(audio, language, `${clip}.opus`))) refuse('the file is missing')
      if (source === 'synthetic' && !synthetic.includes(language)) refuse('waits for a person to read it')
    }
  for (const folder of readdirSync(audio, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join(audio, folder.name)).filter((name) => name.endsWith('.opus')))
      if (parsed.data.clips[folder.name]?.[file.slice(0, -'.opus'.length)] === undefined)
        report.mistakes.push(`${folder.name}/${file}: the manifest does not know it`)
  return report
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readText(folder: string, clip: string): string | undefined {
  const [namespace = '', ...path] = clip.split('.')
  const file = join(folder, `${namespace}.json`)
  if (!existsSync(file)) return undefined
  return flatten(JSON.parse(readFileSync(file, 'utf8'))).get(path.join('.'))
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'))
  const { clips, mistakes } = checkAudio(join(root, 'assets/audio'), join(root, 'locales'))
  for (const mistake of mistakes) console.log(mistake)
  console.log(`audio: ${clips} clips, ${mistakes.length} mistakes`)
  process.exitCode = mistakes.length > 0 ? 1 : 0
}
