import type { sessionKinds } from '../../../station/contract/sessions.ts'

export const sessionPictograms: Readonly<Record<string, string>> = {
  haircut: 'haircut',
  mending: 'sewing-kit',
  clinic: 'clinic',
  lecture: 'lecture',
  reading: 'reading',
  training: 'training',
  culture: 'culture',
  'legal-desk': 'legal',
  'guest-manager': 'guest',
  drive: 'drive',
  other: 'other',
} satisfies Record<(typeof sessionKinds)[number], string>
