// What we seal, opened by an age that is not ours: the `age` command, written in another language by others. Where it is not installed
// these tests count as not run.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'vitest'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sealAnswerWords } from '../../protocol/sealing/answer-words.ts'
import { escrowKeys, lockKeys, readKeyText, toKeyText } from '../../protocol/sealing/key-file.ts'
import type { OfficeKeys } from '../../protocol/sealing/office-keys.ts'
import { makeOfficeKeys } from '../../protocol/sealing/office-keys.ts'
import type { RequestWords } from '../../protocol/sealing/request-words.ts'
import {
  openRequestWords,
  requestWordsSchema,
  sealRequestWords,
} from '../../protocol/sealing/request-words.ts'
import { notRun } from '../support/not-run.ts'

const passphrase = 'correct horse battery staple'
const words: RequestWords = {
  v: 1,
  code: '0123456789ABCDEF',
  language: 'ug',
  form: 'legal-aid',
  formRev: 1,
  answers: { words: '八个月没发工资', name: 'ئالىم' },
}

const has = (command: string) => spawnSync(command, ['--version']).error === undefined

let dir: string
let keys: OfficeKeys
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'waystation-age-'))
  keys = await makeOfficeKeys('652328-legal', '2026-11')
  await writeFile(file('request.age'), await sealRequestWords(words, [keys.months[0]?.recipient ?? '']))
})
afterAll(() => rm(dir, { recursive: true }))
beforeEach((context) => {
  if (!has('age')) notRun(context, 'the age command is not installed (Debian package age)')
})

const file = (name: string) => join(dir, name)

function age(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('age', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** age asks for passphrases at a terminal and nowhere else: `script` (bsdutils) is one that a program can type at. */
function ageAtTerminal(context: TestContext, args: string[]): Promise<void> {
  if (!has('script')) notRun(context, 'age asks at a terminal, and the script command is not installed')
  const quoted = ['age', ...args].map((each) => `'${each}'`).join(' ')
  const terminal = spawn('script', ['-qec', quoted, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    let said = ''
    terminal.stdout.on('data', (bytes: Buffer) => {
      const before = said
      said += bytes.toString()
      const asks = (text: string) => /passphrase[^\n]*: ?/i.test(text)
      if (asks(said) && !asks(before)) terminal.stdin.write(`${passphrase}\n`)
    })
    terminal.on('error', reject)
    terminal.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))))
  })
}

it('age opens a request with the identities of the key file’s text', async () => {
  await writeFile(file('identities.txt'), toKeyText(keys))
  const text = age('-d', '-i', file('identities.txt'), file('request.age'))
  expect(requestWordsSchema.parse(JSON.parse(text))).toEqual(words)
})

it('age opens a request with the key file itself and its passphrase', async (context) => {
  await writeFile(file('office-key.age'), await lockKeys(keys, passphrase))
  await ageAtTerminal(context, [
    '-d',
    '-i',
    file('office-key.age'),
    '-o',
    file('request.json'),
    file('request.age'),
  ])
  expect(requestWordsSchema.parse(JSON.parse(await readFile(file('request.json'), 'utf8')))).toEqual(words)
})

it('age opens an escrowed copy with its keeper’s identity, made by age-keygen', async (context) => {
  if (!has('age-keygen')) notRun(context, 'the age-keygen command is not installed (Debian package age)')
  spawnSync('age-keygen', ['-o', file('keeper.txt')])
  const recipient = spawnSync('age-keygen', ['-y', file('keeper.txt')], { encoding: 'utf8' }).stdout.trim()
  await writeFile(file('escrow.age'), await escrowKeys(keys, [recipient]))
  expect(readKeyText(age('-d', '-i', file('keeper.txt'), file('escrow.age')))).toEqual(keys)
})

it('age opens an answer with the ticket’s code', async (context) => {
  const answer = { v: 1 as const, at: '2026-11-23T01:00:00.000Z', texts: { 'zh-CN': '请明天来' } }
  await writeFile(file('answer.age'), await sealAnswerWords(answer, passphrase))
  await ageAtTerminal(context, ['-d', '-o', file('answer.json'), file('answer.age')])
  expect(JSON.parse(await readFile(file('answer.json'), 'utf8'))).toEqual(answer)
})

it('what age seals to an office’s recipient is opened by us', async () => {
  await writeFile(file('plain.json'), JSON.stringify(words))
  age('-r', keys.months[0]?.recipient ?? '', '-o', file('by-age.age'), file('plain.json'))
  const sealed = new Uint8Array(await readFile(file('by-age.age')))
  expect(await openRequestWords(sealed, [keys.months[0]?.identity ?? ''])).toEqual({ ok: true, words })
})
