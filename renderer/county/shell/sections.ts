/** The pages of the console, in the order of its navigation; each is the last part of an address. */
export const sections = [
  'stations',
  'stock',
  'restocks',
  'recalls',
  'requests',
  'publish',
  'postings',
  'report',
] as const
export type Section = (typeof sections)[number]
