import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'

type Props = {
  page: number
  pages: number
  next: number
  /** The picture alone, where the keys beside it need the width. */
  wordless?: boolean
  onTurn: (page: number) => void
}

/** Turns to the next page of tiles, from the last one to the first; nothing where one page holds them all. */
export function MoreKey({ page, pages, next, wordless = false, onTurn }: Props) {
  const { say, sayPage } = useSay()
  if (pages === 1) return null
  return (
    <Key
      pictogram={next === 0 ? 'back' : 'more'}
      words={next === 0 ? say('keys.back') : say('keys.more')}
      onPress={() => onTurn(next)}
      className="more"
      wordless={wordless}
    >
      <span className="unseen">{sayPage(page + 1, pages).text}</span>
    </Key>
  )
}
