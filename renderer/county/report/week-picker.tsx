import { daysOfWeek, weekAfter } from '../../../federation/contract/iso-week.ts'
import { momentsIn } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'

type WeekPickerProps = { week: string; running: string; onChoose: (week: string) => void }

/** Half a year back in the list; older weeks by the arrows. */
const listed = 26

export function WeekPicker({ week, running, onChoose }: WeekPickerProps) {
  const { t } = useWords()
  const next = daysOfWeek(week) && week < running ? weekAfter(week) : undefined
  const previous = daysOfWeek(week) ? weekAfter(week, -1) : undefined
  const weeks = Array.from({ length: listed }, (_, index) => weekAfter(running, -index))
  if (!weeks.includes(week)) weeks.push(week)
  return (
    <fieldset className="weeks">
      <legend className="hidden">{t('report.chooseWeek')}</legend>
      <Step label={t('report.previousWeek')} to={previous} onChoose={onChoose} path="m9 1-7 7 7 7" />
      <select
        className="field"
        aria-label={t('report.chooseWeek')}
        value={week}
        onChange={(event) => onChoose(event.target.value)}
      >
        {weeks.map((each) => (
          <option key={each} value={each}>
            {weekWords(each, running, t)}
          </option>
        ))}
      </select>
      <Step label={t('report.nextWeek')} to={next} onChoose={onChoose} path="m3 1 7 7-7 7" />
    </fieldset>
  )
}

type StepProps = { label: string; to: string | undefined; onChoose: (week: string) => void; path: string }

function Step({ label, to, onChoose, path }: StepProps) {
  return (
    <button
      type="button"
      className="step"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onChoose(to)}
    >
      <svg viewBox="0 0 12 16" aria-hidden="true" focusable="false">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  )
}

/** "Week 47, 2026 · 16 Nov – 22 Nov (this week)". */
function weekWords(week: string, running: string, t: ReturnType<typeof useWords>['t']): string {
  const days = daysOfWeek(week)
  const words = t('date.week', { year: week.slice(0, 4), week: Number(week.slice(6)) })
  if (!days) return week
  // Days without their year: the week has said it.
  const { day } = momentsIn({ t, timeZone: 'UTC', nowMs: Date.parse(days[3] ?? '') })
  const range = t('date.range', { from: day(days[0] ?? ''), to: day(days[6] ?? '') })
  return `${words} · ${range}${week === running ? ` (${t('report.thisWeek')})` : ''}`
}
