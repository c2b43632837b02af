import { buildScreens } from '../build-screens.ts'
import { demoCardsText } from './demo-cards.ts'
import { demoOfficesText } from './demo-offices.ts'
import { findShells } from './find-shells.ts'
import { openKioskWindow } from './kiosk-window.ts'
import { openShell } from './open-shell.ts'
import { holdData, readRecord, removeData, writeRecord } from './run-record.ts'
import type { Part } from './server-process.ts'
import { howEnded } from './server-process.ts'
import type { StartOptions } from './start-options.ts'
import type { Place } from './start-servers.ts'
import {
  enrolmentCode,
  requestOffices,
  staffCards,
  startElectron,
  startHub,
  startStation,
} from './start-servers.ts'
import { stopLeftovers } from './stop-leftovers.ts'

export type Run = {
  root: string
  data: string
  options: StartOptions
  say(line: string): void
  /** Settles when the person (or the system) wants the end. */
  asked: Promise<string>
}

type End = { why: string; code: number }

/**
 * The main job: hub, station, kiosk; until asked to stop, or until one of them dies. The exit code.
 * Nothing printed before the two addresses may hold another address.
 */
export async function runWaystation({ root, data, options, say, asked }: Run): Promise<number> {
  const held = holdData(data)
  if ('holder' in held) {
    say(
      `Waystation is already running on ${data} (process ${held.holder}). Stop it first, or set WAYSTATION_DATA.`,
    )
    return 1
  }
  const parts = collectParts(data)
  const stopWanted = asked.then((why): End => ({ why, code: 0 }))
  try {
    await tidyUp(data, options.fresh, say)
    const end = await Promise.race([bringUp({ root, data, options, say, note: parts.note }), stopWanted])
    say(end.why)
    return end.code
  } catch (problem) {
    say((problem as Error).message)
    return 1
  } finally {
    await parts.stopAll()
    held.release()
    say('Everything is stopped.')
  }
}

/** The kiosk ends before the station, the station before the hub: it may still have something to deliver. */
function collectParts(data: string) {
  const parts: Part[] = []
  let stopping = false
  const note = (part: Part) => {
    parts.push(part)
    writeRecord(data, { ...readRecord(data), pids: parts.flatMap(({ pid }) => pid ?? []) })
    if (stopping) void part.stop()
  }
  const stopAll = async () => {
    stopping = true
    for (const part of parts.toReversed()) await part.stop()
    writeRecord(data, { ...readRecord(data), pids: [] })
  }
  return { note, stopAll }
}

async function tidyUp(data: string, fresh: boolean, say: (line: string) => void): Promise<void> {
  const leftovers = await stopLeftovers(readRecord(data).pids ?? [], data)
  if (leftovers > 0) say(`The last run was cut short; stopped ${leftovers} processes it left behind.`)
  if (!fresh) return
  const removed = removeData(data)
  say(
    removed.length === 0
      ? `There was nothing to remove in ${data}.`
      : `Removed ${removed.join(', ')} from ${data}.`,
  )
}

/** Settles when a part has died: that is the only way this ends by itself. */
async function bringUp(place: Place): Promise<End> {
  const { root, options, say } = place
  const [built, shells] = await Promise.all([buildScreens(root, say), findShells(root, options.window, say)])
  if ('failed' in built) throw new Error(`The screens could not be built:\n${built.failed}`)
  const hub = await startHub(place)
  const known = { url: hub.url, code: await enrolmentCode(place) }
  await staffCards(place)
  await requestOffices(place)
  const { data, note } = place
  const { station, died } = await openShell({
    shells,
    say,
    startStation: () => startStation(place, known),
    openBrowser: (browser, launch) => openKioskWindow({ browser, launch, data, note }),
    openElectron: (program) => startElectron(place, known, program),
  })
  say(
    `\nKiosk:  ${station.launch()}\nCounty: ${hub.launch()}\n        (opens as the account “launch”: every right in the federation, for twelve hours)\n\n${demoCardsText()}\n\n${demoOfficesText(data)}\n\nCtrl-C stops everything.`,
  )
  // An address lets one browser in; whoever wants to look with a second one needs the next.
  station.onLaunch((launch) => say(`The kiosk's address was used. The next one: ${launch}`))
  hub.onLaunch((launch) => say(`The county's address was used. The next one: ${launch}`))
  return await Promise.race([
    hub.ended.then((end) => ({ why: `The hub ended (${howEnded(end)}); stopping the rest.`, code: 1 })),
    died.then((why) => ({ why: `${why}; stopping the rest.`, code: 1 })),
  ])
}
