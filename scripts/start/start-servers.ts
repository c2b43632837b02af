import { join } from 'node:path'
import { choosePort } from './choose-port.ts'
import { demoStation, makeEnrolmentCode } from './enrolment-code.ts'
import { readRecord, writeRecord } from './run-record.ts'
import type { Part, ServerProcess } from './server-process.ts'
import { startServer } from './server-process.ts'
import type { StartOptions } from './start-options.ts'

export type Place = {
  root: string
  data: string
  options: StartOptions
  say(line: string): void
  note(part: Part): void
}

/** Starts the hub on the port of the last run, if it is free, and remembers the port. */
export async function startHub({ root, data, options, say, note }: Place): Promise<ServerProcess> {
  say('Starting the hub …')
  const record = readRecord(data)
  const hubPort = await choosePort(options.hubPort ?? record.hubPort ?? 7320)
  const hub = await startServer({
    name: 'hub',
    program: join(root, 'federation/main.ts'),
    args: ['serve', '--data', join(data, 'hub'), '--port', String(hubPort)],
    logFile: join(data, 'logs/hub.log'),
    cwd: root,
    note,
  })
  writeRecord(data, { ...readRecord(data), hubPort })
  return hub
}

/** The code of the demonstration's station, made by the hub on the first run and kept for the next ones. */
export async function enrolmentCode({ root, data, say }: Place): Promise<string> {
  const record = readRecord(data)
  if (record.code !== undefined) {
    say(`The data of the last run is in ${data}.`)
    return record.code
  }
  say(`Making an enrolment code for ${demoStation.name} (${demoStation.unit}) …`)
  const made = await makeEnrolmentCode(join(root, 'federation/main.ts'), join(data, 'hub'))
  writeRecord(data, { ...record, ...made })
  return made.code
}

/** Starts the station, which enrols with the code if it has not yet. */
export async function startStation(place: Place, hub: { url: string; code: string }): Promise<ServerProcess> {
  const { root, data, options, say, note } = place
  say('Starting the station …')
  const record = readRecord(data)
  const port = await choosePort(options.port ?? record.port ?? 7310)
  const { url, code } = hub
  const station = await startServer({
    name: 'station',
    program: join(root, 'station/main.ts'),
    args: ['serve', '--data', join(data, 'station'), '--port', String(port), '--hub', url, '--code', code],
    logFile: join(data, 'logs/station.log'),
    cwd: root,
    note,
  })
  writeRecord(data, { ...readRecord(data), port })
  return station
}
