// `npm run` puts a shell between itself and us, and the shell hands no signal on: whoever kills npm would leave the
// server running alone. So we look whether the shell and npm are still there, and end as if the signal had come to us.
// Loaded with --import before the program; plain JavaScript for the Node that the machine has.
import { readFileSync } from 'node:fs'

const everyMs = 300

/** Calls `orphaned` once when the process that started us, or (where /proc tells) the one that started that, is gone. */
export function watchParents(orphaned) {
  const parent = process.ppid
  const above = parentOf(parent)
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === above) return
    clearInterval(timer)
    orphaned()
  }, everyMs)
  timer.unref()
}

function parentOf(pid) {
  // Under bootstrap.mjs it is for that one to look further up, or the signal would come twice.
  if (import.meta.url.endsWith('?parent')) return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])
  } catch {
    return undefined
  }
}

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  watchParents(() => process.kill(process.pid, 'SIGTERM'))
}
