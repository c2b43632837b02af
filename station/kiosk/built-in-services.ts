import type { Texts } from '../../protocol/ids.ts'

export type BuiltInService = { code: string; name: Texts }

type Names = [zh: string, en: string, ug: string, kk: string]

const service = (code: string, [zh, en, ug, kk]: Names): BuiltInService => ({
  code,
  name: { 'zh-CN': zh, en, ug, 'kk-Arab': kk },
})

/** What a station offers before its hub has said; most used first. */
export const builtInServices: readonly BuiltInService[] = [
  service('rest', ['休息', 'Rest', 'دەم ئېلىش', 'دەمالۋ']),
  service('water', ['热水', 'Hot water', 'قايناق سۇ', 'قايناعان سۋ']),
  service('meal-heating', ['热饭', 'Heat a meal', 'تاماق ئىسسىتىش', 'تاماق جىلىتۋ']),
  service('charging', ['充电', 'Charge a phone', 'توكلاش', 'زاريادتاۋ']),
  service('toilet', ['厕所', 'Toilet', 'ھاجەتخانا', 'دارەتحانا']),
  service('cooling', ['纳凉', 'Cool down', 'سالقىنداش', 'سالقىنداۋ']),
  service('warming', ['取暖', 'Warm up', 'ئىسسىنىش', 'جىلىنۋ']),
  service('shelter', [
    '避雨避风',
    'Shelter from weather',
    'يامغۇر-شامالدىن پاناھلىنىش',
    'جاڭبىردان، جەلدەن پانالاۋ',
  ]),
  service('first-aid', ['急救用品', 'First aid', 'جىددىي قۇتقۇزۇش', 'العاشقى جاردەم']),
  service('reading', ['看书', 'Reading', 'كىتاب كۆرۈش', 'كىتاپ وقۋ']),
  service('wifi', ['无线网', 'Wi-Fi', 'سىمسىز تور', 'سىمسىز تور']),
  service('jobs', ['找工作', 'Jobs', 'خىزمەت ئىزدەش', 'جۇمىس ىزدەۋ']),
  service('legal', ['法律帮助', 'Legal help', 'قانۇن ياردىمى', 'زاڭ كومەگى']),
  service('counselling', ['心理咨询', 'Counselling', 'روھىي مەسلىھەت', 'پسيحولوگيالىق كەڭەس']),
  service('other', ['其他', 'Something else', 'باشقا', 'باسقا']),
]
