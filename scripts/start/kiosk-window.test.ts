import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKioskWindow } from './kiosk-window.ts'
import type { Part } from './server-process.ts'

const launch = 'http://127.0.0.1:7310/launch?code=secret'
let data: string

/** A browser that notes its arguments, the page it was given and who may read it, and stays open. */
const browser = `#!/bin/sh
printf '%s\\n' "$@" > "$0.arguments"
for word in "$@"; do case "$word" in --app=file://*) page="\${word#--app=file://}";; esac; done
cat "$page" > "$0.page"
ls -l "$page" > "$0.rights"
sleep 30
`

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kiosk-'))
  writeFileSync(join(data, 'browser'), browser, { mode: 0o755 })
})

afterEach(() => rmSync(data, { recursive: true, force: true }))

async function open() {
  const parts: Part[] = []
  const opened = await openKioskWindow({
    browser: join(data, 'browser'),
    launch,
    data,
    note: (part) => parts.push(part),
  })
  for (const part of parts) await part.stop()
  const noted = (what: string) => readFileSync(join(data, `browser.${what}`), 'utf8')
  return { opened, noted }
}

test('the launch code is in no argument, but in a page that only we can read and that is gone afterwards', async () => {
  const { opened, noted } = await open()
  expect('closed' in opened).toBe(true)
  expect(noted('arguments')).not.toContain('secret')
  expect(noted('page')).toContain(`location.replace("${launch}")`)
  expect(noted('rights')).toMatch(/^-rw-------/)
  expect(existsSync(join(data, 'window/open.html'))).toBe(false)
})

test('the window is a kiosk, silent on the network, with a profile of its own and no offers to translate', async () => {
  const { noted } = await open()
  const words = noted('arguments').split('\n')
  expect(words).toContain('--kiosk')
  expect(words).toContain(`--user-data-dir=${join(data, 'window/profile')}`)
  expect(words).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
  expect(JSON.parse(readFileSync(join(data, 'window/profile/Default/Preferences'), 'utf8'))).toMatchObject({
    translate: { enabled: false },
  })
})
