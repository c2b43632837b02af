import { defineEditor } from '../editor/editor-type.ts'
import { pagesOfForm } from '../preview/preview-pages.ts'
import { FormPart } from './form-part.tsx'

/** Desks that offices are set up for. */
const desks = [
  'legal',
  'jobs',
  'membership',
  'hardship',
  'programmes',
  'counselling',
  'demands',
  'mutual-aid',
] as const

/** What a worker fills in, a question a screen. */
export const formEditor = defineEditor<'form'>({
  type: 'form',
  id: 'chosen',
  isWhole: false,
  fields: [
    { is: 'texts', at: 'name', maxLength: 24 },
    { is: 'texts', at: 'summary', maxLength: 60, optional: true },
    { is: 'picture', at: 'pictogram' },
    { is: 'choice', at: 'desk', of: desks },
    { is: 'number', at: 'order' },
    { is: 'number', at: 'dueHours', optional: true },
    { is: 'number', at: 'dueDays', optional: true },
    { is: 'flag', at: 'sensitive' },
  ],
  Part: FormPart,
  empty: {
    ...{ name: { 'zh-CN': '……' }, order: 900, desk: 'demands', sensitive: false },
    fields: [
      { field: 'question', kind: 'yes-no', label: { 'zh-CN': '……' }, required: false, personal: false },
    ],
    notice: { id: 'notice', rev: 1, paragraphs: [{ 'zh-CN': '……' }] },
    consent: { 'zh-CN': '……' },
  },
  preview: { type: 'form', pages: pagesOfForm, beside: (others, own) => ({ form: [...others, own] }) },
  nameOf: ({ name }) => name,
})
