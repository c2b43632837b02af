import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerFile } from './answer-file.ts'
import { readRange } from './read-range.ts'

let folder: string
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'screens-'))
  folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/安全.opus'), '0123456789')
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'renderer-old.txt'), 'secret')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true }))

const ask = (url: string, init?: RequestInit) =>
  answerFile(new Request(url, init), { folder, read: (path) => readFile(path) })
const sound = 'waystation://kiosk/assets/安全.opus'
const part = (range: string) => ask(sound, { headers: { range } })

describe('the screens’ own scheme', () => {
  it.each(['', 'manager', 'manager/shift', '?language=ug'])(
    'answers the page /%s with the one document',
    async (path) => {
      const answer = await ask(`waystation://kiosk/${path}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toBe('<!doctype html>')
    },
  )

  it('answers a file whole, with its type and length', async () => {
    const answer = await ask(sound)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'audio/ogg; codecs=opus',
      'content-length': '10',
      'accept-ranges': 'bytes',
    })
    expect(await answer.text()).toBe('0123456789')
  })

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('answers %s with those bytes', async (range, bytes, says) => {
    const answer = await part(range)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(says)
    expect(await answer.text()).toBe(bytes)
  })

  it.each(['bytes=10-', 'bytes=-0', 'bytes=99-100'])('refuses %s, which lies outside', async (range) => {
    const answer = await part(range)
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe('bytes */10')
  })

  it.each(['bytes=0-1,4-5', 'lines=1-2', 'bytes=5-2', 'bytes=-', 'bytes=a-b'])(
    'answers %s, which it does not know, with the whole file',
    async (range) => expect((await part(range)).status).toBe(200),
  )

  it('answers HEAD without a body', async () => {
    const answer = await ask(sound, { method: 'HEAD' })
    expect(answer.headers.get('content-length')).toBe('10')
    expect(await answer.text()).toBe('')
  })

  it.each([
    'waystation://kiosk/%2e%2e/secret.txt',
    'waystation://kiosk/..%2fsecret.txt',
    'waystation://kiosk/..%5csecret.txt',
    'waystation://kiosk/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'waystation://kiosk/%2e%2e/renderer-old.txt',
    'waystation://kiosk/C:/secret.txt',
    'waystation://kiosk/index.html%00.js',
    'waystation://kiosk/%ff.js',
    'waystation://kiosk//etc/passwd.txt',
    'waystation://kiosk/assets',
    'waystation://elsewhere/index.html',
  ])('gives nothing from outside its folder for %s', async (url) => {
    const answer = await ask(url)
    expect(await answer.text()).not.toContain('secret')
    if (!url.endsWith('/assets')) expect(answer.status).toBe(404)
  })

  it('takes no other method', async () => {
    expect((await ask(sound, { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it('forbids, with every answer, scripts and connections from anywhere else', async () => {
    for (const url of [sound, 'waystation://kiosk/', 'waystation://kiosk/none.js']) {
      const { headers } = await ask(url)
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

it('finds no range in an empty file', () => {
  expect(readRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(readRange('bytes=-5', 0)).toBe('unsatisfiable')
})
