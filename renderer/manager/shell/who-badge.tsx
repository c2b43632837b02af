import type { Role } from '../../../station/contract/staff.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { rolePictogram } from '../words/role-pictogram.ts'
import { useDayWords } from '../words/use-day-words.ts'

/** Who is signed in, and as what. */
export function WhoBadge({ name, card, role }: { name: string | null; card: string; role: Role }) {
  const { t } = useDayWords()
  return (
    <p className="who">
      <Pictogram name={rolePictogram[role]} />
      <span>
        <strong>
          <bdi>{name ?? card}</bdi>
        </strong>
        <span className="soft">{t(`role.${role}`)}</span>
      </span>
    </p>
  )
}
