import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export type EnrolmentCode = { code: string; station: string }

/** The demonstration's station: the town station of Mulei, of the sample federation. */
export const demoStation = { unit: '652328', name: '木垒县城区工会驿站' }

/** Has the hub's own command make a code for the demonstration's station; throws its words when it cannot. */
export async function makeEnrolmentCode(hubProgram: string, hubData: string): Promise<EnrolmentCode> {
  const args = ['code', '--data', hubData, '--unit', demoStation.unit, '--name', demoStation.name]
  const { stdout } = await promisify(execFile)(process.execPath, [hubProgram, ...args], { timeout: 30_000 })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  const { code, station } = JSON.parse(last) as Partial<EnrolmentCode>
  if (code === undefined || station === undefined) throw new Error(`The hub made no enrolment code: ${last}`)
  return { code, station }
}
