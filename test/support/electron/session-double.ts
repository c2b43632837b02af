import { EventEmitter } from 'node:events'
import type { OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron/main'
import { guard } from './guard.ts'
import type { World } from './world.ts'
import { listener, onlyAfterReady } from './world.ts'

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer H, ...rest: never[]) => void
  ? NonNullable<H>
  : never

/** What the shell has set on the one session, for the test to ask it. */
export type SessionDouble = {
  events: EventEmitter
  permissionRequest: Handler<'setPermissionRequestHandler'> | undefined
  permissionCheck: Handler<'setPermissionCheckHandler'> | undefined
  devicePermission: Handler<'setDevicePermissionHandler'> | undefined
  /** Whether a request to this address would go through. */
  lets(url: string): boolean
}

export function sessionDouble(world: World) {
  let beforeRequest: ((url: string) => boolean) | undefined
  const testSide: SessionDouble = {
    events: new EventEmitter(),
    permissionRequest: undefined,
    permissionCheck: undefined,
    devicePermission: undefined,
    lets: (url) => beforeRequest?.(url) ?? true,
  }
  const webRequest = guard('webRequest', {
    // Electron declares it with and without a filter; only the form without is modelled.
    onBeforeRequest: ((
      listen: (
        details: OnBeforeRequestListenerDetails,
        answer: (verdict: { cancel?: boolean }) => void,
      ) => void,
    ) => {
      beforeRequest = (url) => {
        let cancelled = false
        listen({ url } as OnBeforeRequestListenerDetails, ({ cancel }) => {
          cancelled = cancel ?? false
        })
        return !cancelled
      }
    }) as WebRequest['onBeforeRequest'],
  } satisfies Pick<WebRequest, 'onBeforeRequest'>)

  const own = guard('session', {
    on: listener(testSide.events, 'on') as unknown as Session['on'],
    webRequest: webRequest as WebRequest,
    setPermissionRequestHandler(handler) {
      testSide.permissionRequest = handler ?? undefined
    },
    setPermissionCheckHandler(handler) {
      testSide.permissionCheck = handler ?? undefined
    },
    setDevicePermissionHandler(handler) {
      testSide.devicePermission = handler ?? undefined
    },
  } satisfies Pick<
    Session,
    | 'on'
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
  >)

  const shellSide = {
    get defaultSession() {
      onlyAfterReady(world, 'session.defaultSession')
      return own as Session
    },
  }
  return { testSide, shellSide: guard('session', shellSide) }
}
