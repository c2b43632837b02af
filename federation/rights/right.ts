/** What somebody may do in a unit besides reading it. Each right is named here, given by a token or a session, and checked by `refuseAct`. */
export const rights = ['publish'] as const
export type Right = (typeof rights)[number]

export function isRight(name: string): name is Right {
  return (rights as readonly string[]).includes(name)
}
