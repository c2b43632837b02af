import type { Field, RequestForm } from '../questions.ts'

/** The form whose categories are the troubles one can point at. */
export const consultation = 'legal-consultation'

/** The troubles in pictures: the choices of the consultation's first question, so that the county words them in one place. */
export function topicsOf(form: RequestForm | undefined): NonNullable<Field['choices']> {
  return form?.body.fields.find(({ fact }) => fact === 'category')?.choices ?? []
}

/** The form with nothing but its key dates, and the questions that lead to them: enough to reckon limits, and names nobody. */
export function keyDatesOf(form: RequestForm): RequestForm {
  const { fields } = form.body
  const leads = ({ field }: Field) =>
    fields.some(({ deadlineDay, when }) => deadlineDay !== undefined && when?.field === field)
  const needed = fields.filter((each) => !each.personal && (each.deadlineDay !== undefined || leads(each)))
  return { ...form, body: { ...form.body, fields: needed } }
}

const always: readonly string[] = [consultation, 'legal-aid']
const forWages: readonly string[] = ['wage-arrears', 'arrears-clue']

/** The forms that help with a trouble: ask a lawyer, have one act; for unpaid wages, the union's drive, and a word without a name. */
export function formsFor(topic: string, forms: readonly RequestForm[]): RequestForm[] {
  const wanted = topic === 'wage-arrears' ? [...always, ...forWages] : always
  return wanted.flatMap((id) => forms.find(({ form }) => form === id) ?? [])
}
