import './day-page.css'
import '../export/print.css'
import type { ReactNode } from 'react'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  title: string
  onBack?: () => void
  /** Keys beside the title. */
  keys?: ReactNode
  /** What stays in sight while the page scrolls: the act that the page is for. */
  foot?: ReactNode
  children: ReactNode
}

/** One page of the day: its title, what scrolls, and the act it is for at its foot. */
export function DayPage({ title, onBack, keys, foot, children }: Props) {
  const { t } = useDayWords()
  return (
    <main className="day-page">
      <header className="day-bar">
        {onBack === undefined ? null : (
          <PressButton className="key small" onPress={onBack}>
            <Pictogram name="back" />
            <span>{t('page.back')}</span>
          </PressButton>
        )}
        <h1>{title}</h1>
        {keys}
      </header>
      {/* Some pages have nothing to press, and must still be scrolled by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section className="manager-page day-body" tabIndex={0} aria-label={title}>
        {children}
      </section>
      {foot === undefined ? null : <footer className="day-foot">{foot}</footer>}
    </main>
  )
}
