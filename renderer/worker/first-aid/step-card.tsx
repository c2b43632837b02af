import { Speaker } from '../../ui/speaker.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import { TwoLines } from '../../ui/two-lines.tsx'
import { useFit } from '../../ui/use-fit.ts'
import { Illustration } from './illustration.tsx'

type Props = { number: number; picture: string; words: Bilingual; clip: string }

/** One thing to do: its number, its picture, few words, and a voice where there is one. */
export function StepCard({ number, picture, words, clip }: Props) {
  const fitted = useFit<HTMLLIElement>(words.text + words.chinese)
  return (
    <li ref={fitted} className="step">
      <span className="step-picture">
        <Illustration name={picture} />
        <bdi dir="ltr" className="step-number">
          {number}
        </bdi>
      </span>
      <TwoLines {...words} />
      <Speaker clip={clip} />
    </li>
  )
}
