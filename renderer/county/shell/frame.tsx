import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Units } from '../../../federation/contract/fleet.ts'
import { chooseLanguage, consoleLanguages } from '../words/set-up-words.ts'
import { useWords } from '../words/use-words.ts'
import { HouseMark } from './house-mark.tsx'
import type { DeskPage, Section } from './sections.ts'
import { sections } from './sections.ts'
import { UnitPicker } from './unit-picker.tsx'

type FrameProps = {
  units: Units
  unit: string
  page: Section | DeskPage
  onLeave: () => void
  children: ReactNode
}

/** What stays while pages change: the house, whose figures these are, the sections, language and the way out. */
export function Frame({ units, unit, page, onLeave, children }: FrameProps) {
  const { t } = useWords()
  return (
    <>
      <button type="button" className="skip" onClick={skipToMain}>
        {t('skip')}
      </button>
      <header className="top">
        <div className="top-inner">
          <span className="brand">
            <HouseMark />
            {t('brand')}
          </span>
          <UnitPicker units={units} unit={unit} page={page} />
          <div className="top-end">
            <LanguageSwitch />
            <Link href={`/${unit}/me`} className="whose" aria-current={page === 'me' ? 'page' : undefined}>
              {units.who.name}
            </Link>
            <button type="button" className="quiet" onClick={onLeave}>
              {t('signOut')}
            </button>
          </div>
          <nav className="sections" aria-label={t('nav.label')}>
            {sections.map((section) => (
              <Link
                key={section}
                href={`/${unit}/${section}`}
                aria-current={page === section ? 'page' : undefined}
              >
                {t(`nav.${section}`)}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** The address's fragment names the page, so the focus is moved by hand. */
function skipToMain() {
  document.getElementById('main')?.focus()
}

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('county')
  return (
    <fieldset className="languages">
      <legend className="hidden">{t('language')}</legend>
      {consoleLanguages.map(({ code, ownName }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          onClick={() => chooseLanguage(i18n, code)}
        >
          {ownName}
        </button>
      ))}
    </fieldset>
  )
}
