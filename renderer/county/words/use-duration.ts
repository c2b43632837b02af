import { useWords } from './use-words.ts'

/** Hours → "40 minutes", "3.5 hours", "2.1 days": the unit a person would choose. */
export function useDuration(): (hours: number) => string {
  const { t } = useWords()
  return (hours) => {
    if (hours < 1) return t('duration.minutes', { count: Math.max(1, Math.round(hours * 60)) })
    const [unit, value] = hours < 48 ? (['hours', hours] as const) : (['days', hours / 24] as const)
    return t(`duration.${unit}`, { count: Math.round(value * 10) / 10 })
  }
}
