import { execFile } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { testBrowser } from '../test-browser.ts'
import { hubDirectory, startHub } from './hub-process.ts'

const main = resolve(import.meta.dirname, '../../../federation/main.ts')
const preload = pathToFileURL(join(import.meta.dirname, 'clock-from-file.ts')).href

/** A hub as people run it, and its commands, all by one clock that runs on from where a test puts it. */
export type HubWithOwnTime = {
  url: string
  now: () => number
  setNow: (ms: number) => void
  /** One of the hub's commands on its data; gives its last line, parsed. */
  command: <T>(...words: string[]) => Promise<T>
  stop: () => Promise<void>
}

export async function hubWithOwnTime(startMs: number): Promise<HubWithOwnTime> {
  const { dir, remove } = await hubDirectory()
  const path = join(dir, 'test-clock')
  const file = openSync(path, 'w')
  let aheadMs = 0
  const setNow = (ms: number) => {
    aheadMs = ms - Date.now()
    const bytes = new DataView(new ArrayBuffer(8))
    bytes.setFloat64(0, aheadMs)
    // Written over in one call: the hub, which reads at any time, sees the one or the other.
    writeSync(file, bytes, 0, 8, 0)
  }
  setNow(startMs)
  const env = {
    WAYSTATION_TEST_CLOCK: path,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${preload}`,
  }
  const hub = await startHub(dir, ['--chromium', testBrowser()], env)
  return {
    url: hub.url,
    now: () => Date.now() + aheadMs,
    setNow,
    command: async (...words) => {
      const options = { env: { ...process.env, ...env } }
      const { stdout } = await promisify(execFile)(process.execPath, [main, ...words, '--data', dir], options)
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    },
    stop: async () => {
      await hub.stop()
      closeSync(file)
      await remove()
    },
  }
}
