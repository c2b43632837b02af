import './pay.css'
import type { Job } from '../../protocol/jobs/job.ts'
import { useWords } from '../i18n/use-say.ts'
import { Said } from '../ui/said.tsx'
import { payRange } from './yuan.ts'

/** What a job pays, and for what: the first thing that is looked for. */
export function Pay({ pay }: { pay: Job['pay'] }) {
  const words = useWords('listings')
  const unit =
    pay.unit === 'piece' && pay.piece !== undefined
      ? { text: `元/${pay.piece}`, lang: 'zh-CN', chinese: '' }
      : words(`payUnit.${pay.unit}`)
  return (
    <span className="pay">
      <bdi dir="ltr" className="digits">
        {payRange(pay)}
      </bdi>{' '}
      <Said words={unit} className="pay-unit" />
    </span>
  )
}
