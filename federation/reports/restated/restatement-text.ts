import type { Report } from '../../contract/any-report.ts'
import { nameOfReport } from '../../contract/any-report.ts'
import type { RestatementWords } from '../../contract/words/restatement-words.ts'
import { restatementWords } from '../../contract/words/restatement-words.ts'
import type { Say } from '../../contract/words/say.ts'
import type { Unit } from '../../store/nouns/documents.ts'
import { wrapText } from './wrap-text.ts'

/** A mail is read on a phone: what is beyond is on the page. */
const most = { ofUnit: 40, ofStation: 12, stations: 30, sentences: 30 }

type Asked = {
  unit: Pick<Unit, 'id' | 'name'>
  say: Say
  /** Where the county's page is: `https://hub.example`. Undefined: it is not said. */
  origin: string | undefined
}

/** A revision as a mail: the subject's line, an empty one, and the body, under 78 columns. */
export function restatementText(report: Report, { unit, say, origin }: Asked): string {
  const { t } = say
  const { subject, which, complete, headline, why, changed, missing } = restatementWords(report, {
    unit,
    say,
  })
  const body = [
    which.flatMap((each) => wrapText(each)),
    section(t('restated.complete'), [...complete, headline], t),
    section(t('restated.why'), why, t),
    changedSection(changed, t),
    section(t('restated.missing'), missing, t),
    // An address is not broken.
    origin === undefined ? [] : [t('restated.where'), `${origin}${pageOf(report)}`],
  ].filter((lines) => lines.length > 0)
  return `${subject.replaceAll(/\s+/g, ' ')}\n\n${body.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The county's page of a revision's differences; of a report that can still change, its own. */
function pageOf(report: Report): string {
  const { unit, revision } = report
  const page = `/county#/${unit}/report/${nameOfReport(report)}`
  return revision === 0 ? page : `${page}/${revision}/changes`
}

function section(title: string, sentences: readonly string[], t: Say['t']): string[] {
  return sentences.length === 0 ? [] : [title, ...points(sentences, { most: most.sentences, t })]
}

function changedSection(changed: RestatementWords['changed'], t: Say['t']): string[] {
  if (changed.length === 0) return []
  const shown = changed.slice(0, most.stations)
  const left = changed.length - shown.length
  return [
    t('restated.changed'),
    ...shown.flatMap(({ place, changes }, index) => [
      ...wrapText(place),
      ...points(
        changes.map((each) => t('restated.change', each)),
        { most: index === 0 ? most.ofUnit : most.ofStation, t },
      ),
    ]),
    ...(left > 0 ? wrapText(t('restated.moreStations', { count: left })) : []),
  ]
}

function points(sentences: readonly string[], { most, t }: { most: number; t: Say['t'] }): string[] {
  const left = sentences.length - most
  const shown = left > 1 ? [...sentences.slice(0, most), t('restated.more', { count: left })] : sentences
  return shown.flatMap((sentence) => wrapText(`- ${sentence}`, { hang: '  ' }))
}
