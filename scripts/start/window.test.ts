import { expect, test } from 'vitest'
import type { Part } from './server-process.ts'
import { openWindow } from './window.ts'

async function open(source: string, failsWithinMs = 2_000) {
  const parts: Part[] = []
  const words = { name: 'Chromium', program: process.execPath, args: ['-e', source], failsWithinMs }
  const opened = await openWindow({ ...words, note: (part) => parts.push(part) })
  return { opened, parts }
}

test('a program that ends at once has not opened a window; its last words are told without addresses', async () => {
  const { opened } = await open(`console.error('see https://example.org/help'); process.exit(3)`)
  expect(opened).toEqual({ why: 'Chromium ended at once (exit code 3): see example.org/help' })
})

test('a program that is not there has not opened a window', async () => {
  const words = { name: 'Electron', program: '/nowhere/electron', args: [], note: () => {} }
  expect(await openWindow(words)).toEqual({ why: expect.stringContaining('ENOENT') })
})

test('a program that stays is an open window, and is closed when it ends by itself', async () => {
  const { opened } = await open('setTimeout(() => {}, 400)', 50)
  expect('closed' in opened && (await opened.closed)).toBeUndefined()
})

test('a window that we stop ends, and does not count as closed by a person', async () => {
  const { opened, parts } = await open('setInterval(() => {}, 1000)', 50)
  await parts[0]!.stop()
  const closed = 'closed' in opened ? opened.closed.then(() => 'closed') : 'failed'
  expect(await Promise.race([closed, Promise.resolve().then(() => 'not by a person')])).toBe(
    'not by a person',
  )
})
