import { afterAll, beforeAll } from 'vitest'
import { inProcess } from '../support/contract/in-process.ts'
import { overHttp } from '../support/contract/over-http.ts'
import { overPort } from '../support/contract/over-port.ts'
import { contractSuite } from '../support/contract-suite.ts'
import type { BuiltApp } from '../support/electron/built-app.ts'
import { builtApp } from '../support/electron/built-app.ts'

let app: BuiltApp
beforeAll(async () => {
  app = await builtApp()
})
afterAll(() => app.remove())

contractSuite('no wire at all', inProcess)
contractSuite('a MessagePort, through the shell, to the built host', () => overPort(app))
contractSuite('loopback HTTP', overHttp)
