import { EventEmitter } from 'node:events'
import type { HostDouble } from './utility-process-double.ts'
import type { WindowDouble } from './window-double.ts'

/** What the double knows of itself: the state Electron's ordering rules speak of, and what the shell has done so far. */
export type World = {
  ready: boolean
  exitCode: number | undefined
  /** Calls in their order, `app.setPath userData` … */
  calls: string[]
  /** The app's own events. */
  app: EventEmitter
  windows: WindowDouble[]
  hosts: HostDouble[]
  /** Hears each forked host at once; it may be given a real process to stand for. */
  forked: (host: HostDouble) => void
}

export function newWorld(): World {
  return {
    ready: false,
    exitCode: undefined,
    calls: [],
    app: new EventEmitter(),
    windows: [],
    hosts: [],
    forked: () => {},
  }
}

/** Electron throws, or silently does nothing, when this is called later. Here it always throws. */
export function onlyBeforeReady(world: World, call: string): void {
  if (world.ready) throw new Error(`${call} only counts before the app is ready.`)
  note(world, call)
}

export function onlyAfterReady(world: World, call: string): void {
  if (!world.ready) throw new Error(`${call} cannot be used before the app is ready.`)
  note(world, call)
}

export function note(world: World, call: string): void {
  if (world.exitCode !== undefined) throw new Error(`${call} after the app has ended.`)
  world.calls.push(call)
}

type Hear = (...facts: never[]) => void

/** An `on` or `once` over an emitter; the caller casts it to the overloads Electron declares. */
export function listener(events: EventEmitter, times: 'on' | 'once'): (event: string, hear: Hear) => void {
  return (event, hear) => void events[times](event, hear as (...facts: unknown[]) => void)
}

/** Electron's cancellable event. */
export function cancellable<T extends object>(facts: T) {
  const event = { ...facts, defaultPrevented: false, preventDefault: () => {} }
  event.preventDefault = () => {
    event.defaultPrevented = true
  }
  return event
}
