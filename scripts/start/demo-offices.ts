import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lockKeys, unlockKeys } from '../../protocol/sealing/key-file.ts'
import type { OfficeKeys } from '../../protocol/sealing/office-keys.ts'
import { extendMonths, makeOfficeKeys, signedRecipients } from '../../protocol/sealing/office-keys.ts'

/** The demonstration's offices: the county's takes every form, the prefecture's legal ones as well. */
const demoOffices = [
  {
    office: '652328-union',
    body: {
      name: { 'zh-CN': '木垒县总工会职工服务中心', en: 'Workers’ service centre of Mulei county union' },
      unit: '652328',
      desks: [
        ...['legal', 'jobs', 'programmes', 'membership', 'hardship', 'demands', 'counselling', 'mutual-aid'],
      ],
      phone: '12351',
    },
  },
  {
    office: '6523-legal',
    body: {
      name: { 'zh-CN': '昌吉州总工会法律援助工作站', en: 'Legal aid office of Changji prefecture union' },
      unit: '6523',
      desks: ['legal'],
      phone: '12348',
    },
  },
] as const

/** Printed for everybody to read: no real office may use it. */
const demoPassphrase = 'warm-station-by-the-road'
/** Little work, since there is no secret to guard: starting is not to take longer for it. */
const demoWorkFactor = 10

/** Where an office's key file lies. */
export function demoKeyFile(data: string, office: string = demoOffices[0].office): string {
  return join(data, 'keys', `${office}-key.age`)
}

/**
 * Makes the offices' keys on the first run, and the months that lack on later ones; keeps them in files as a real office would, and has
 * the hub's own command publish the public halves. Throws the command's words when it cannot.
 */
export async function makeDemoOffices(hubProgram: string, data: string, thisMonth: string): Promise<void> {
  mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 })
  for (const { office, body } of demoOffices) {
    const file = demoKeyFile(data, office)
    const keys = await extendMonths(
      (await heldKeys(file)) ?? (await makeOfficeKeys(office, thisMonth)),
      thisMonth,
    )
    writeFileSync(file, await lockKeys(keys, demoPassphrase, demoWorkFactor), { mode: 0o600 })
    const recipients = (await signedRecipients(keys, { from: thisMonth })).map((each) => each.body)
    const published = join(data, 'keys', `${office}.json`)
    writeFileSync(published, JSON.stringify({ office, body, recipients }))
    const args = ['office', '--data', join(data, 'hub'), '--file', published]
    await promisify(execFile)(process.execPath, [hubProgram, ...args], { timeout: 30_000 })
    rmSync(published)
  }
}

async function heldKeys(file: string): Promise<OfficeKeys | undefined> {
  if (!existsSync(file)) return undefined
  const opened = await unlockKeys(new Uint8Array(readFileSync(file)), demoPassphrase)
  return opened.ok ? opened.keys : undefined
}

/** What the start says about them. */
export function demoOfficesText(data: string): string {
  return [
    'Requests filed at the kiosk are opened on the county’s page (求助) with this key file and passphrase:',
    `  ${demoKeyFile(data)}`,
    `  ${demoPassphrase}`,
  ].join('\n')
}
