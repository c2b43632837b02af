import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildElectron } from '../../../electron/build.ts'
import type { ShellDeps } from '../../../electron/shell-deps.ts'

export const project = resolve(import.meta.dirname, '../../..')

export type BuiltApp = {
  root: string
  places: ShellDeps['places']
  remove(): void
}

/** The app as it is built, in a folder of its own: nothing in it can lean on the sources. */
export async function builtApp(): Promise<BuiltApp> {
  const root = mkdtempSync(join(tmpdir(), 'app-'))
  mkdirSync(join(root, 'dist'))
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(project, file), join(root, file))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction')
  await buildElectron(project, root)
  const places = {
    preload: join(root, 'dist/electron/preload.cjs'),
    host: join(root, 'dist/electron/host.js'),
    screens: join(root, 'dist/renderer'),
  }
  return { root, places, remove: () => rmSync(root, { recursive: true, force: true }) }
}
