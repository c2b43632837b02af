import type { DocumentBody } from '../../protocol/documents/index.ts'

type Service = { id: string; body: DocumentBody<'service'> }
type Named = [id: string, ...names: [zh: string, en: string, ug: string, kk: string]]

/** Most used first. Names in Uyghur and Kazakh await a native reader. */
const named: Named[] = [
  ['rest', '休息', 'Rest', 'دەم ئېلىش', 'دەمالۋ'],
  ['water', '热水', 'Hot water', 'قايناق سۇ', 'قايناعان سۋ'],
  ['meal-heating', '热饭', 'Heat a meal', 'تاماق ئىسسىتىش', 'تاماق جىلىتۋ'],
  ['charging', '充电', 'Charge a phone', 'توكلاش', 'زاريادتاۋ'],
  ['toilet', '厕所', 'Toilet', 'ھاجەتخانا', 'دارەتحانا'],
  ['cooling', '纳凉', 'Cool down', 'سالقىنداش', 'سالقىنداۋ'],
  ['warming', '取暖', 'Warm up', 'ئىسسىنىش', 'جىلىنۋ'],
  ['shelter', '避雨避风', 'Shelter from weather', 'يامغۇر-شامالدىن پاناھلىنىش', 'جاڭبىردان، جەلدەن پانالاۋ'],
  ['first-aid', '急救用品', 'First aid', 'جىددىي قۇتقۇزۇش', 'العاشقى جاردەم'],
  ['reading', '看书', 'Reading', 'كىتاب كۆرۈش', 'كىتاپ وقۋ'],
  ['wifi', '无线网', 'Wi-Fi', 'سىمسىز تور', 'سىمسىز تور'],
  ['jobs', '找工作', 'Jobs', 'خىزمەت ئىزدەش', 'جۇمىس ىزدەۋ'],
  ['legal', '法律帮助', 'Legal help', 'قانۇن ياردىمى', 'زاڭ كومەگى'],
  ['counselling', '心理咨询', 'Counselling', 'روھىي مەسلىھەت', 'پسيحولوگيالىق كەڭەس'],
  ['other', '其他', 'Something else', 'باشقا', 'باسقا'],
]

/** Their mere count could tell on somebody. */
const sensitive = new Set(['legal', 'counselling'])

export const sampleServices: readonly Service[] = named.map(([id, zh, en, ug, kk], index) => ({
  id,
  body: {
    name: { 'zh-CN': zh, en, ug, 'kk-Arab': kk },
    order: index + 1,
    pictogram: id,
    ...(sensitive.has(id) ? { sensitive: true } : {}),
  },
}))
