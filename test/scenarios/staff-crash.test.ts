// The plug is pulled after wrong PINs: none of them is forgotten.
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { scratchFolder } from '../support/station/host-in-process.ts'
import type { RunningStation } from '../support/station/host-process.ts'
import { serveStation } from '../support/station/host-process.ts'
import { putStaffCards, testPin } from '../support/station/staff-cards.ts'

let folder: ReturnType<typeof scratchFolder>
let station: RunningStation
beforeEach(async () => {
  folder = scratchFolder()
  await putStaffCards(folder.path, [{ card: 'm1', role: 'manager' }])
})
afterEach(async () => {
  await killed()
  folder.remove()
})

async function start(cookie?: string): Promise<void> {
  const args = ['--data', folder.path, '--port', '0', '--hub', 'http://127.0.0.1:9']
  station = await serveStation(args, cookie === undefined ? {} : { cookie })
}
async function killed(): Promise<void> {
  station.client.close()
  station.kill('SIGKILL')
  await station.ended
}
async function signIn(pin: string) {
  const answer = await station.client.call('staff.signIn', { act: v7(), card: 'm1', pin })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

it('a station whose plug is pulled after every other wrong PIN goes on counting, and the lock goes on', async () => {
  await start()
  const { cookie } = station
  const again = async () => {
    await killed()
    await start(cookie)
  }
  const left = [await signIn('000000'), await signIn('000001')]
  await again()
  left.push(await signIn('000002'), await signIn('000003'))
  await again()
  expect(left.map((each) => 'triesLeft' in each && each.triesLeft)).toEqual([4, 3, 2, 1])
  expect((await signIn('000004')).is).toBe('locked-out')
  await again()
  expect((await signIn(testPin)).is).toBe('locked-out')
})
