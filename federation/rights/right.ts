/**
 * What somebody may do in a unit besides reading it. Each right is named here, given by a role (roles.ts) or a token, and asked for by
 * the calls of the hub through `actors`.
 */
export const rights = ['publish', 'handle-requests', 'keep-stations', 'keep-accounts', 'audit'] as const
export type Right = (typeof rights)[number]

export function isRight(name: string): name is Right {
  return (rights as readonly string[]).includes(name)
}

/** Who may call, by the right that it takes: a call with `who: 'publisher'` wants the right to publish. */
export const actors = {
  publisher: 'publish',
  handler: 'handle-requests',
  'station-keeper': 'keep-stations',
  'account-keeper': 'keep-accounts',
  auditor: 'audit',
} as const satisfies Record<string, Right>
export type Actor = keyof typeof actors

export function isActor(who: string): who is Actor {
  return Object.hasOwn(actors, who)
}
