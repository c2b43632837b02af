/** A frozen weekly report. `body` is its JSON text as it was given out. */
export type ReportRevision = { unit: string; week: string; revision: number; madeMs: number; body: string }

/** A station's past week whose figures or completeness changed since it was last looked at. */
export type DirtyWeek = { station: string; week: string; changedMs: number }

export type ReportReads = {
  newest(unit: string, week: string): Promise<ReportRevision | undefined>
  find(unit: string, week: string, revision: number): Promise<ReportRevision | undefined>
  /** Oldest first. */
  revisions(unit: string, week: string): Promise<ReportRevision[]>
  dirtyWeeks(): Promise<DirtyWeek[]>
}

export type ReportWrites = {
  add(revision: ReportRevision): Promise<void>
  markDirty(week: DirtyWeek): Promise<void>
  /** Takes marks away, save those made anew since. */
  clearDirty(weeks: readonly DirtyWeek[]): Promise<void>
}
