// A report in a folder. Whoever reads the folder sees a file whole or not at all, and no name of a subscription leads out of the directory
// that the operator gave: names are slugs, and what stands there is looked at, not only what it is called.

import { constants } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DispatchFault } from '../contract/subscriptions.ts'
import type { Sent } from './post-file.ts'
import type { ReportFile } from './report-formats.ts'

/** `folders`: below the directory, each in the one before. `writer`: whose temporary files they are. */
export type ToWrite = {
  reportsDir: string
  folders: readonly string[]
  writer: string
  file: Pick<ReportFile, 'name' | 'bytes'>
}

/** Writes a file into a folder, making the folder where it is not there. */
export async function writeFile({ reportsDir, folders, writer, file }: ToWrite): Promise<Sent> {
  try {
    const folder = await folderAt(await realpath(reportsDir), folders)
    if (folder === undefined) return { ok: false, fault: 'folder-leaves', about: folders.join('/') }
    // One that a power cut left is written over: the same try is made again.
    const unfinished = join(folder, `.${writer}-${file.name}.tmp`)
    await rm(unfinished, { force: true })
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants
    await put(await open(unfinished, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, 0o640), file.bytes)
    await rename(unfinished, join(folder, file.name))
    await syncFolder(folder)
    return { ok: true }
  } catch (error) {
    return { ok: false, ...faultOf(error as NodeJS.ErrnoException) }
  }
}

/** Undefined when something on the way is no folder of its own: a link could lead anywhere. */
async function folderAt(root: string, folders: readonly string[]): Promise<string | undefined> {
  let folder = root
  for (const name of folders) {
    folder = join(folder, name)
    await mkdir(folder, { mode: 0o750 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    if (!(await lstat(folder)).isDirectory()) return undefined
  }
  // The same again as the system sees it.
  return (await realpath(folder)) === join(root, ...folders) ? folder : undefined
}

async function put(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name of a file is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const faults: Readonly<Record<string, DispatchFault>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-denied',
  EPERM: 'folder-denied',
  EROFS: 'folder-denied',
  ENOSPC: 'folder-full',
  EDQUOT: 'folder-full',
}

function faultOf({ code = '' }: NodeJS.ErrnoException): { fault: DispatchFault; about: string } {
  return { fault: faults[code] ?? 'folder-failed', about: code }
}
