/** A frozen weekly report. `body` is its JSON text as it was given out. */
export type ReportRevision = { unit: string; week: string; revision: number; madeMs: number; body: string }

/** A station's past week whose figures or completeness changed since it was last looked at. */
export type DirtyWeek = { station: string; week: string; changedMs: number }

/** What a week's reports show of sensitive counts, as it was worked out first. */
export type KeptSensitiveWeek = { week: string; madeMs: number; body: string }

export type ReportReads = {
  newest(unit: string, week: string): Promise<ReportRevision | undefined>
  find(unit: string, week: string, revision: number): Promise<ReportRevision | undefined>
  /** Oldest first. */
  revisions(unit: string, week: string): Promise<ReportRevision[]>
  dirtyWeeks(): Promise<DirtyWeek[]>
  sensitiveWeek(week: string): Promise<KeptSensitiveWeek | undefined>
}

export type ReportWrites = {
  add(revision: ReportRevision): Promise<void>
  addSensitiveWeek(week: KeptSensitiveWeek): Promise<void>
  markDirty(week: DirtyWeek): Promise<void>
  /** Takes marks away, save those made anew since. */
  clearDirty(weeks: readonly DirtyWeek[]): Promise<void>
}
