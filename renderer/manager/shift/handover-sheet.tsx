import { useAsked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import { DayPage } from '../page/day-page.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { ChecksSaid } from './checks-said.tsx'
import { SheetFacts } from './sheet-facts.tsx'
import { useSheetLines } from './use-sheet-lines.ts'

type Props = { desk: Desk; timeZone: string; onBack: () => void }

/** The handover sheet, drawn from the journal: nobody has to write it. On paper it has room for two signatures. */
export function HandoverSheet({ desk, timeZone, onBack }: Props) {
  const { t } = useDayWords()
  const { today } = useMoments(timeZone)
  const asked = useAsked(desk, 'shifts.handoverSheet', {})
  const linesOf = useSheetLines(desk, timeZone)
  const sheet = asked.value
  const lines = sheet === null ? [] : linesOf(sheet)
  return (
    <DayPage
      title={t('sheet.title')}
      onBack={onBack}
      keys={
        sheet === null ? null : (
          <ListKeys
            file={`handover-${today()}`}
            table={() => ({
              headings: [t('column.what'), t('column.state')],
              rows: lines.flatMap(({ head, said }) =>
                said.length === 0 ? [[head, t('page.none')]] : said.map((one) => [head, one]),
              ),
            })}
          />
        )
      }
    >
      {asked.trouble === 'no-shift' ? (
        <Nothing pictogram="rules-on-wall">{t('sheet.never')}</Nothing>
      ) : (
        <TroubleSaid trouble={asked.trouble} again={asked.again} />
      )}
      {sheet === null ? null : (
        <article className="panel sheet-paper">
          <SheetFacts lines={lines} />
          <h2>{t('sheet.checks')}</h2>
          <ChecksSaid checks={sheet.checks} />
          <div className="signatures only-print">
            <p>{t('sheet.signed')}</p>
            <p>{t('sheet.taken')}</p>
          </div>
        </article>
      )}
    </DayPage>
  )
}
