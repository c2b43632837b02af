import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from './host-in-process.ts'

export type SmallDisk = {
  path: string
  /** Takes all the room there is. */
  fill: () => void
  /** Gives it back. */
  free: () => void
  remove: () => void
}

/** A real file system of a few megabytes, or undefined where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const { path, remove } = scratchFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
  if (mounted.status !== 0) {
    remove()
    return undefined
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill: () => {
      // The last write finds the disk full and stops there, which is the aim.
      for (const bytes of [1024 * 1024, 4096])
        for (let piece = 0; piece < 4096; piece += 1)
          try {
            writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' })
          } catch {
            break
          }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', path])
      remove()
    },
  }
}
