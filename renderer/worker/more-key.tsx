import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'

type Props = { page: number; pages: number; next: number; onTurn: (page: number) => void }

/** Turns to the next page of tiles, from the last one to the first; nothing where one page holds them all. */
export function MoreKey({ page, pages, next, onTurn }: Props) {
  const { say, sayPage } = useSay()
  if (pages === 1) return null
  return (
    <Key
      pictogram={next === 0 ? 'back' : 'more'}
      words={next === 0 ? say('keys.back') : say('keys.more')}
      onPress={() => onTurn(next)}
      className="more"
    >
      <span className="unseen">{sayPage(page + 1, pages).text}</span>
    </Key>
  )
}
