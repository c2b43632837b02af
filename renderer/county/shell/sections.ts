/** The pages of the console, in the order of its navigation; each is the last part of an address. */
export const sections = [
  'stations',
  'cards',
  'stock',
  'restocks',
  'recalls',
  'requests',
  'publish',
  'postings',
  'report',
] as const
export type Section = (typeof sections)[number]

/** The pages behind an officer's name: their account, those of others, tokens, where reports go by themselves, and who did what. */
export const deskPages = ['me', 'accounts', 'tokens', 'subscriptions', 'audit'] as const
export type DeskPage = (typeof deskPages)[number]
