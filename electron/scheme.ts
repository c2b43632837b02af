import { readFile } from 'node:fs/promises'
import { answerFile } from './answer-file.ts'
import type { ElectronParts } from './electron-parts.ts'
import { scheme } from './pages.ts'

/** Before `ready`, or Chromium has fixed what each scheme may do; and only once, for a second call replaces the first. */
export function registerScheme({ protocol }: ElectronParts): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Serves the built screens. After `ready`, before the first page is loaded. */
export function setUpScheme({ protocol }: ElectronParts, screens: string): void {
  // readFile and not a stream: inside an asar archive it is the call that never copies the file out first.
  const read = (path: string) => readFile(path)
  protocol.handle(scheme, (request) => answerFile(request, { folder: screens, read }))
}
