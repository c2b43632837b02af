/** A frozen report of a week or another period, by its name. `body` is its JSON text as it was given out. */
export type ReportRevision = { unit: string; period: string; revision: number; madeMs: number; body: string }

/** A station's past week whose figures or completeness changed since it was last looked at. */
export type DirtyWeek = { station: string; week: string; changedMs: number }

/** A unit's month, season or year in which a week was restated since it was last looked at. */
export type DirtyPeriod = { unit: string; period: string; changedMs: number }

/** What the reports of a week or year show of sensitive counts, as it was worked out first. */
export type KeptSensitive = { period: string; madeMs: number; body: string }

export type ReportReads = {
  /** Whether there is any revision, without reading it. */
  isFrozen(unit: string, period: string): Promise<boolean>
  newest(unit: string, period: string): Promise<ReportRevision | undefined>
  find(unit: string, period: string, revision: number): Promise<ReportRevision | undefined>
  /** Oldest first. */
  revisions(unit: string, period: string): Promise<ReportRevision[]>
  /** Each frozen week of a unit from that one on, with its newest revision. */
  newestFrom(unit: string, week: string): Promise<{ week: string; revision: number }[]>
  /** What the newest revision was made from, as it was kept. */
  grounds(unit: string, period: string): Promise<string | undefined>
  dirtyWeeks(): Promise<DirtyWeek[]>
  dirtyPeriods(): Promise<DirtyPeriod[]>
  sensitive(period: string): Promise<KeptSensitive | undefined>
}

export type ReportWrites = {
  add(revision: ReportRevision): Promise<void>
  /** In the place of those kept before. */
  keepGrounds(grounds: { unit: string; period: string; body: string }): Promise<void>
  addSensitive(kept: KeptSensitive): Promise<void>
  markDirty(week: DirtyWeek): Promise<void>
  /** Takes marks away, save those made anew since. */
  clearDirty(weeks: readonly DirtyWeek[]): Promise<void>
  markDirtyPeriod(period: DirtyPeriod): Promise<void>
  clearDirtyPeriods(periods: readonly DirtyPeriod[]): Promise<void>
}
