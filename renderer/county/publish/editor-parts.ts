/** Pages of what is published besides listings; each is a part of an address, and what it is called in the words. */
export const editorParts = [
  'items',
  'heat-advice',
  'holidays',
  'kits',
  'categories',
  'services',
  'forms',
] as const
export type EditorPart = (typeof editorParts)[number]
