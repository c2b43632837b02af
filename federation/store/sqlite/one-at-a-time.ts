/** Runs jobs one after the other, in the order they came; one that fails does not stop those behind it. */
export function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const mine = last.then(job, job)
    // The next one waits for this one's end, and is no place for its error.
    last = mine.catch(() => undefined)
    return mine
  }
}
