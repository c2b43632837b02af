import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePortMain } from 'electron/main'
import type { StationClient } from '../../../station/contract/client.ts'
import type { ClientUnderTest } from '../contract-suite.ts'
import type { BuiltApp } from '../electron/built-app.ts'
import { runHost } from '../electron/host-child.ts'
import { shellUnderTest, startedShell } from '../electron/started-shell.ts'
import { ownFolder } from './own-folder.ts'

type ClientModule = { createPortClient(window: unknown): StationClient }
type Hear = (event: { data: unknown; source: unknown; ports: MessagePort[] }) => void

/** The screen's own client on a port that the shell handed out, the built host in a process of its own at the other end. */
export async function overPort({ places }: BuiltApp): Promise<ClientUnderTest> {
  const folder = ownFolder()
  const given = shellUnderTest()
  given.deps.places = places
  given.deps.config.hostEnvironment = {
    WAYSTATION_STATION_DATA: folder.path,
    WAYSTATION_STATION_LOG: 'error',
  }
  const children: ChildProcess[] = []
  given.double.forked = (host) => void children.push(runHost(host))
  const shell = await startedShell(given)
  const page = pageWindow()
  shell.window.hear = ({ ports }) => page.receive(ports.map(asBrowserPort))
  const client = join(import.meta.dirname, '../../../renderer/host/port-client.ts')
  const { createPortClient } = (await import(client)) as ClientModule
  const made = createPortClient(page.window)
  shell.pageLoads()

  // The clock is false: no host is started again behind the test's back.
  const stopHost = () => end(children[0])
  return {
    client: made,
    stopHost,
    async close() {
      await stopHost()
      folder.remove()
    },
  }
}

function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGKILL')
  return gone
}

/** As much of a window as a page needs to be handed a port: its own messages. */
function pageWindow() {
  let hear: Hear | undefined
  const window = {
    addEventListener(_event: 'message', given: Hear) {
      hear = given
    },
  }
  const receive = (ports: MessagePort[]) =>
    hear?.({ data: { type: 'waystation-port' }, source: window, ports })
  return { window, receive }
}

/** Node's own port speaks a browser's language too. */
function asBrowserPort(port: MessagePortMain): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port.on('message', ({ data }) => port1.postMessage(data))
  port.on('close', () => port1.close())
  port1.on('message', (data: unknown) => port.postMessage(data))
  port1.on('close', () => port.close())
  port.start()
  return port2
}
