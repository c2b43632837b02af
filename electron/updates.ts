import type { Log } from './shell-deps.ts'

export type Comparison = 'current' | 'behind' | 'ahead' | 'unreadable'

/** How our version stands to the one wanted. Plain `1.2.3`; anything after a `-` or `+` is left aside. */
export function compareRelease(own: string, wanted: string): Comparison {
  const [ours, theirs] = [readVersion(own), readVersion(wanted)]
  if (ours === undefined || theirs === undefined) return 'unreadable'
  const place = ours.findIndex((part, index) => part !== theirs[index])
  if (place === -1) return 'current'
  return Number(ours[place]) < Number(theirs[place]) ? 'behind' : 'ahead'
}

function readVersion(text: string): number[] | undefined {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})([-+].*)?$/.exec(text)
  return found?.slice(1, 4).map(Number)
}

/** Says, once for each wanted version, how ours stands to it. Nothing is fetched and nothing is installed. */
export function setUpUpdates(own: string, log: Log): (wanted: string) => void {
  let said: string | undefined
  return (wanted) => {
    if (wanted === said) return
    said = wanted
    log('release', { own, wanted, standing: compareRelease(own, wanted) })
  }
}
