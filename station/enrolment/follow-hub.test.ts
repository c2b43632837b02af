import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readEnrolment, saveEnrolment } from '../../db/enrolment.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { openForWriting } from '../../db/open.ts'
import { followHub } from './follow-hub.ts'

const enrolment = {
  station: '652328-0001',
  name: '木垒县城区工会驿站',
  unit: '652328',
  timeZone: 'Asia/Shanghai',
  kid: 'ZGDkaLijSr1kty1RyEvSsh3DRI5xls_RkAIfCasd9kI',
  hubUrl: 'https://old.example',
  hubId: '0197b3a0-0000-7000-8000-00000000000a',
  hubKey: { kty: 'OKP', crv: 'Ed25519', x: 'vzxHjDBArv6oXIIB2cdtNnd9FoCagN-0S5qHtZ_D8Ok' },
  generation: '0197b3a0-0000-4000-8000-00000000000b',
} as const

let folder: string
let db: WriteHandle
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-hub-'))
  const onFatal = (error: Error) => {
    throw error
  }
  const opened = openForWriting(join(folder, 'station.db'), { onFatal, relieve: () => false })
  if (!opened.ok) throw new Error(opened.say)
  db = opened.db
})
afterEach(() => {
  db.sqlite.close()
  rmSync(folder, { recursive: true })
})

it('takes the new road to the same hub, and changes nothing else', () => {
  saveEnrolment(db, enrolment)
  followHub(db, 'https://new.example/ ')
  expect(readEnrolment(db)).toEqual({ ...enrolment, hubUrl: 'https://new.example' })
})

it.each([undefined, 'https://old.example/', 'not an address', 'ftp://new.example'])(
  'stays where it was for %o',
  (address) => {
    saveEnrolment(db, enrolment)
    followHub(db, address)
    expect(readEnrolment(db)).toEqual(enrolment)
  },
)

it('enrols nobody', () => {
  followHub(db, 'https://new.example')
  expect(readEnrolment(db)).toBeUndefined()
})
