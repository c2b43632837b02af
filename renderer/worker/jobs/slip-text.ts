import type { ListingWords } from '../../listings/use-listing-words.ts'
import { payRange } from '../../listings/yuan.ts'
import { longestQrBytes } from '../../ui/qr-path.ts'
import type { JobListing } from './jobs-flow.ts'

/** What the code of a slip says, in Chinese, as every phone's camera shows it: no address on the net, so that it is read without one. */
export function slipText({ id, body }: JobListing, { words }: Pick<ListingWords, 'words'>): string {
  const { job, title, until } = body
  const unit =
    job.pay.unit === 'piece' && job.pay.piece !== undefined
      ? `元/${job.pay.piece}`
      : words(`payUnit.${job.pay.unit}`).chinese
  const lines = [
    title['zh-CN'],
    `${payRange(job.pay)}${unit} ${words(`settlement.${job.settlement}`).chinese}`,
    [job.contact.name, job.contact.phone].filter(Boolean).join(' '),
    job.place.address,
    job.employer.name,
    ...(until === null ? [] : [until]),
    id,
  ]
  return cutToBytes(lines.join('\n'), longestQrBytes)
}

function cutToBytes(text: string, most: number): string {
  const encoder = new TextEncoder()
  if (encoder.encode(text).length <= most) return text
  let kept = ''
  for (const character of text) {
    if (encoder.encode(`${kept}${character}…`).length > most) break
    kept += character
  }
  return `${kept}…`
}
