import type { Who } from '../../rights/access.ts'

type Column<Role extends string> = `${Role}_${'kind' | 'id' | 'name'}`

/** Who somebody is, from the three columns that a role of theirs has in a row; undefined where it has none. */
export function whoFrom<Role extends string>(
  row: Readonly<Record<Column<Role>, string | null>>,
  role: Role,
): Who | undefined {
  const kind = row[`${role}_kind` as Column<Role>]
  const id = row[`${role}_id` as Column<Role>]
  const name = row[`${role}_name` as Column<Role>]
  return kind === null || id === null || name === null ? undefined : { kind: kind as Who['kind'], id, name }
}

/** The other way round. */
export function whoInto<Role extends string>(
  role: Role,
  who: Who | undefined,
): Record<Column<Role>, string | null> {
  const { kind = null, id = null, name = null } = who ?? {}
  return { [`${role}_kind`]: kind, [`${role}_id`]: id, [`${role}_name`]: name } as Record<
    Column<Role>,
    string | null
  >
}
