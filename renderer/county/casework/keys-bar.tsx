import { Link } from 'wouter'
import { useKeysHeld } from './keys-held.tsx'
import { useCaseWords } from './use-case-words.ts'

type KeysBarProps = { unit: string; page: 'requests' | 'offices' }

/** The two halves of casework, and whether the office's keys are in this page. */
export function KeysBar({ unit, page }: KeysBarProps) {
  const t = useCaseWords()
  const { keys, forget } = useKeysHeld()
  return (
    <div className="keys-bar">
      <nav aria-label={t('nav')}>
        {(['requests', 'offices'] as const).map((each) => (
          <Link key={each} href={`/${unit}/${each}`} aria-current={page === each ? 'page' : undefined}>
            {t(`page.${each}`)}
          </Link>
        ))}
      </nav>
      <p role="status" className={keys ? 'keys-open' : 'soft'}>
        {keys ? t('keys.held', { office: keys.office, count: keys.months.length }) : t('keys.notHeld')}
      </p>
      {keys ? (
        <button type="button" className="button" onClick={forget}>
          {t('keys.forget')}
        </button>
      ) : null}
    </div>
  )
}
