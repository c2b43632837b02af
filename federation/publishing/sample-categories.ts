import type { DocumentBody } from '../../protocol/documents/index.ts'

type Category = { id: string; body: DocumentBody<'category'> }
type Group = DocumentBody<'category'>['group']
type Named = [id: string, group: Group, ...names: [zh: string, en: string, ug: string, kk: string]]

/** In the order of the check-in page: most used first, as stations count them. Names in Uyghur and Kazakh await a native reader. */
const named: Named[] = [
  ['rider', 'nef', '外卖骑手', 'Food-delivery rider', 'يېمەكلىك يەتكۈزگۈچى', 'تاماق جەتكىزۋشى'],
  ['sanitation', 'traditional', '环卫工人', 'Sanitation worker', 'تازىلىق ئىشچىسى', 'تازالىق جۇمىسشىسى'],
  ['courier', 'nef', '快递员', 'Parcel courier', 'ئېكسپرېس يەتكۈزگۈچى', 'جەدەل پوشتا جەتكىزۋشى'],
  ['ride-hailing', 'nef', '网约车司机', 'Ride-hailing driver', 'تور تاكسى شوپۇرى', 'تور تاكسي شوپىرى'],
  ['taxi', 'traditional', '出租车司机', 'Taxi driver', 'تاكسى شوپۇرى', 'تاكسي شوپىرى'],
  ['truck', 'nef', '货车司机', 'Truck driver', 'يۈك ماشىنىسى شوپۇرى', 'جۇك كولىگى شوپىرى'],
  ['construction', 'traditional', '建筑工人', 'Construction worker', 'قۇرۇلۇش ئىشچىسى', 'قۇرىلىس جۇمىسشىسى'],
  ['traffic-police', 'traditional', '交警、辅警', 'Traffic police', 'قاتناش ساقچىسى', 'جول ساقشىسى'],
  ['gig', 'flexible', '零工、农民工', 'Day labourer', 'يالاڭ ئىشچى، دېھقان ئىشچى', 'ۋاقىتتىق جۇمىسشى'],
  ['security', 'traditional', '保安', 'Security guard', 'بىخەتەرلىك خادىمى', 'كۇزەتشى'],
  [
    'landscaping',
    'traditional',
    '园林绿化工',
    'Landscaping worker',
    'يېشىللاشتۇرۇش ئىشچىسى',
    'كوگالداندىرۋ جۇمىسشىسى',
  ],
  ['public', 'other', '其他群众', 'Other visitor', 'باشقا ئامما', 'باسقا كىسى'],
  [
    'urban-mgmt',
    'traditional',
    '城管、协管员',
    'Urban-management officer',
    'شەھەر باشقۇرۇش خادىمى',
    'قالا باسقارۋشى',
  ],
  [
    'road-maintenance',
    'traditional',
    '公路养护工',
    'Road-maintenance worker',
    'يول ئاسراش ئىشچىسى',
    'جول جوندەۋ جۇمىسشىسى',
  ],
  [
    'municipal-repair',
    'traditional',
    '市政维修工',
    'Municipal repair worker',
    'شەھەر رېمونت ئىشچىسى',
    'قالا جوندەۋ جۇمىسشىسى',
  ],
  [
    'power-line',
    'traditional',
    '电力、通信、燃气抢修工',
    'Power, telecom or gas field worker',
    'توك، ئالاقە، گاز رېمونتچىسى',
    'توك، بايلانىس، گاز جوندەۋشى',
  ],
  [
    'water-delivery',
    'traditional',
    '送水、送气工',
    'Water or gas delivery worker',
    'سۇ، گاز يەتكۈزگۈچى',
    'سۋ، گاز جەتكىزۋشى',
  ],
  ['bus', 'traditional', '公交、客运司机', 'Bus or coach driver', 'ئاپتوبۇس شوپۇرى', 'اۆتوبۋس شوپىرى'],
  [
    'housekeeping',
    'nef',
    '家政、代驾',
    'Domestic helper, designated driver',
    'ئۆي مۇلازىمىتى، ۋاكالىتەن شوپۇر',
    'ءۇي قىزمەتى، ورىنباسار شوپىر',
  ],
  ['farm', 'flexible', '农牧户外劳动者', 'Farm or pastoral worker', 'دېھقان، چارۋىچى', 'ەگىنشى، مالشى'],
  ['vendor', 'flexible', '摊贩', 'Street vendor', 'يايمىچى', 'جايماشى'],
  ['volunteer', 'other', '志愿者', 'Volunteer', 'پىدائىي', 'ەرىكتى'],
  ['undisclosed', 'other', '不愿透露', 'Prefer not to say', 'دېيىشنى خالىمايمەن', 'ايتقىم كەلمەيدى'],
]

/** Those who drive or ride: a medicine with alcohol in it warns them. */
const driving = new Set(['rider', 'courier', 'ride-hailing', 'taxi', 'truck', 'bus', 'housekeeping'])

export const sampleCategories: readonly Category[] = named.map(([id, group, zh, en, ug, kk], index) => ({
  id,
  body: {
    name: { 'zh-CN': zh, en, ug, 'kk-Arab': kk },
    group,
    order: index + 1,
    pictogram: id,
    ...(driving.has(id) ? { drives: true } : {}),
  },
}))
