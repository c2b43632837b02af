import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildElectron } from '../../electron/build.ts'
import { choosePort } from './choose-port.ts'
import { makeDemoCards } from './demo-cards.ts'
import { makeDemoOffices } from './demo-offices.ts'
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

const shanghaiAheadMs = 8 * 3_600_000

export type Hub = { url: string; code: string }

/** Starts the hub on the port of the last run, if it is free, and remembers the port. */
export async function startHub({ root, data, options, say, note }: Place): Promise<ServerProcess> {
  say('Starting the hub …')
  const hubPort = await choosePort(options.hubPort ?? readRecord(data).hubPort ?? 7320)
  writeRecord(data, { ...readRecord(data), hubPort })
  const reports = join(data, 'reports')
  mkdirSync(reports, { recursive: true })
  return await startServer({
    name: 'hub',
    command: process.execPath,
    args: [
      ...[join(root, 'federation/main.ts'), 'serve', '--data', join(data, 'hub'), '--port', String(hubPort)],
      ...['--reports-dir', reports],
    ],
    logFile: join(data, 'logs/hub.log'),
    cwd: root,
    note,
  })
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

/** The cards of the demonstration's staff, made by the hub on the first run. */
export async function staffCards({ root, data, say }: Place): Promise<void> {
  const record = readRecord(data)
  if (record.hasCards || record.station === undefined) return
  say('Making staff cards for it …')
  await makeDemoCards(join(root, 'federation/main.ts'), join(data, 'hub'), record.station)
  writeRecord(data, { ...readRecord(data), hasCards: true })
}

/** The offices of the demonstration and their keys, made on the first run and extended once a month. */
export async function requestOffices({ root, data, say }: Place): Promise<void> {
  // The month of the sample federation's time zone: the hub refuses one that is past there.
  const thisMonth = new Date(Date.now() + shanghaiAheadMs).toISOString().slice(0, 7)
  if (readRecord(data).officesOf === thisMonth) return
  say('Making the keys of its offices …')
  await makeDemoOffices(join(root, 'federation/main.ts'), data, thisMonth)
  writeRecord(data, { ...readRecord(data), officesOf: thisMonth })
}

/** Starts the station, which enrols with the code if it has not yet. */
export async function startStation(place: Place, hub: Hub): Promise<ServerProcess> {
  const { root, data, say, note } = place
  say('Starting the station …')
  const port = await stationPort(place)
  const file = join(root, 'station/main.ts')
  const args = [file, 'serve', '--data', join(data, 'station'), '--port', String(port)]
  return await startServer({
    name: 'station',
    command: process.execPath,
    args: [...args, '--hub', hub.url, '--code', hub.code],
    logFile: join(data, 'logs/station.log'),
    cwd: root,
    note,
  })
}

/** Starts Electron, which runs the station itself and is told everything by its environment. */
export async function startElectron(place: Place, hub: Hub, program: string): Promise<ServerProcess> {
  const { root, data, say, note } = place
  say('Building and starting Electron …')
  await buildElectron(root)
  const env = {
    ...process.env,
    WAYSTATION_DATA: join(data, 'station'),
    WAYSTATION_KIOSK: '1',
    WAYSTATION_STATION_DATA: join(data, 'station'),
    WAYSTATION_STATION_PORT: String(await stationPort(place)),
    WAYSTATION_STATION_HUB: hub.url,
    WAYSTATION_STATION_CODE: hub.code,
  }
  return await startServer({
    name: 'Electron shell',
    command: program,
    // Chromium's sandbox cannot be had as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', root] : [root],
    env,
    logFile: join(data, 'logs/electron.log'),
    cwd: root,
    note,
  })
}

async function stationPort({ data, options }: Place): Promise<number> {
  const port = await choosePort(options.port ?? readRecord(data).port ?? 7310)
  writeRecord(data, { ...readRecord(data), port })
  return port
}
