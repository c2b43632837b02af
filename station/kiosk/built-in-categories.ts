import type { Texts } from '../../protocol/ids.ts'

export type BuiltInCategory = { code: string; group: string; name: Texts }

type Names = [zh: string, en: string, ug: string, kk: string]

const category = (code: string, group: string, [zh, en, ug, kk]: Names): BuiltInCategory => ({
  code,
  group,
  name: { 'zh-CN': zh, en, ug, 'kk-Arab': kk },
})

/** The kinds of workers a new station offers before its hub has sent any; most used first, as stations count them. */
export const builtInCategories: readonly BuiltInCategory[] = [
  category('rider', 'nef', ['外卖骑手', 'Food-delivery rider', 'يېمەكلىك يەتكۈزگۈچى', 'تاماق جەتكىزۋشى']),
  category('sanitation', 'traditional', [
    '环卫工人',
    'Sanitation worker',
    'تازىلىق ئىشچىسى',
    'تازالىق جۇمىسشىسى',
  ]),
  category('courier', 'nef', ['快递员', 'Parcel courier', 'ئېكسپرېس يەتكۈزگۈچى', 'جەدەل پوشتا جەتكىزۋشى']),
  category('ride-hailing', 'nef', [
    '网约车司机',
    'Ride-hailing driver',
    'تور تاكسى شوپۇرى',
    'تور تاكسي شوپىرى',
  ]),
  category('taxi', 'traditional', ['出租车司机', 'Taxi driver', 'تاكسى شوپۇرى', 'تاكسي شوپىرى']),
  category('truck', 'nef', ['货车司机', 'Truck driver', 'يۈك ماشىنىسى شوپۇرى', 'جۇك كولىگى شوپىرى']),
  category('construction', 'traditional', [
    '建筑工人',
    'Construction worker',
    'قۇرۇلۇش ئىشچىسى',
    'قۇرىلىس جۇمىسشىسى',
  ]),
  category('traffic-police', 'traditional', [
    '交警、辅警',
    'Traffic police',
    'قاتناش ساقچىسى',
    'جول ساقشىسى',
  ]),
  category('gig', 'flexible', [
    '零工、农民工',
    'Day labourer',
    'يالاڭ ئىشچى، دېھقان ئىشچى',
    'ۋاقىتتىق جۇمىسشى',
  ]),
  category('security', 'traditional', ['保安', 'Security guard', 'بىخەتەرلىك خادىمى', 'كۇزەتشى']),
  category('landscaping', 'traditional', [
    '园林绿化工',
    'Landscaping worker',
    'يېشىللاشتۇرۇش ئىشچىسى',
    'كوگالداندىرۋ جۇمىسشىسى',
  ]),
  category('public', 'other', ['其他群众', 'Other visitor', 'باشقا ئامما', 'باسقا كىسى']),
  category('urban-mgmt', 'traditional', [
    '城管、协管员',
    'Urban-management officer',
    'شەھەر باشقۇرۇش خادىمى',
    'قالا باسقارۋشى',
  ]),
  category('road-maintenance', 'traditional', [
    '公路养护工',
    'Road-maintenance worker',
    'يول ئاسراش ئىشچىسى',
    'جول جوندەۋ جۇمىسشىسى',
  ]),
  category('municipal-repair', 'traditional', [
    '市政维修工',
    'Municipal repair worker',
    'شەھەر رېمونت ئىشچىسى',
    'قالا جوندەۋ جۇمىسشىسى',
  ]),
  category('power-line', 'traditional', [
    '电力、通信、燃气抢修工',
    'Power, telecom or gas field worker',
    'توك، ئالاقە، گاز رېمونتچىسى',
    'توك، بايلانىس، گاز جوندەۋشى',
  ]),
  category('water-delivery', 'traditional', [
    '送水、送气工',
    'Water or gas delivery worker',
    'سۇ، گاز يەتكۈزگۈچى',
    'سۋ، گاز جەتكىزۋشى',
  ]),
  category('bus', 'traditional', [
    '公交、客运司机',
    'Bus or coach driver',
    'ئاپتوبۇس شوپۇرى',
    'اۆتوبۋس شوپىرى',
  ]),
  category('housekeeping', 'nef', [
    '家政、代驾',
    'Domestic helper, designated driver',
    'ئۆي مۇلازىمىتى، ۋاكالىتەن شوپۇر',
    'ءۇي قىزمەتى، ورىنباسار شوپىر',
  ]),
  category('farm', 'flexible', [
    '农牧户外劳动者',
    'Farm or pastoral worker',
    'دېھقان، چارۋىچى',
    'ەگىنشى، مالشى',
  ]),
  category('vendor', 'flexible', ['摊贩', 'Street vendor', 'يايمىچى', 'جايماشى']),
  category('volunteer', 'other', ['志愿者', 'Volunteer', 'پىدائىي', 'ەرىكتى']),
  category('undisclosed', 'other', [
    '不愿透露',
    'Prefer not to say',
    'دېيىشنى خالىمايمەن',
    'ايتقىم كەلمەيدى',
  ]),
]
