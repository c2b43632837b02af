/** Everything on the county's screens that shows what became of a draft or a document: asked anew after each act on one. */
export const shownByDrafts = [
  'drafts',
  'draft',
  'draft-review',
  'history',
  'withdrawals',
  'documents',
  'listings',
  'catalogue',
] as const
