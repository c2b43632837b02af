import type { NoticeName, Notices } from '../contract/notices.ts'

type Hear = (notice: NoticeName, value: unknown) => void

/** Where the host pins what screens should know; every transport reads along. */
export type NoticeBoard = {
  post: <N extends NoticeName>(notice: N, value: Notices[N]) => void
  hear: (hear: Hear) => () => void
  onClosed: (hear: () => void) => () => void
  close: () => void
}

export function noticeBoard(): NoticeBoard {
  const readers = new Set<Hear>()
  const closers = new Set<() => void>()
  const joins = <T>(set: Set<T>, one: T) => {
    set.add(one)
    return () => {
      set.delete(one)
    }
  }
  return {
    post: (notice, value) => {
      for (const hear of readers) hear(notice, value)
    },
    hear: (hear) => joins(readers, hear),
    onClosed: (hear) => joins(closers, hear),
    close: () => {
      readers.clear()
      for (const close of closers) close()
      closers.clear()
    },
  }
}
