import type { Texts } from '../../protocol/ids.ts'

export type BuiltInPiece = { equipment: string; name: Texts; pictogram: string | null }

type Names = [zh: string, en: string, ug: string, kk: string]

const piece = (equipment: string, pictogram: string | null, [zh, en, ug, kk]: Names): BuiltInPiece => ({
  equipment,
  pictogram,
  name: { 'zh-CN': zh, en, ug, 'kk-Arab': kk },
})

/** What stations have (dossier 2.4), in the order of a round: what people use all day, what must work in need, then the rest. */
export const builtInEquipment: readonly BuiltInPiece[] = [
  piece('water-dispenser', 'water', ['饮水机', 'Water dispenser', 'سۇ ئىچىش ماشىنىسى', 'سۋ ىشۋ اپپاراتى']),
  piece('microwave', 'meal-heating', [
    '微波炉',
    'Microwave oven',
    'مىكرو دولقۇنلۇق ئوچاق',
    'قىسقا تولقىندى پەش',
  ]),
  piece('fridge', null, ['冰箱', 'Fridge', 'توڭلاتقۇ', 'توڭازىتقىش']),
  piece('climate', 'cooling', [
    '空调、暖气',
    'Air conditioner, heater',
    'ھاۋا تەڭشىگۈچ، پار',
    'اۋا رەتتەگىش، جىلىتقىش',
  ]),
  piece('fan', null, ['电风扇', 'Fan', 'شامالدۇرغۇچ', 'جەلدەتكىش']),
  piece('sockets', 'charging', ['插座', 'Sockets', 'توك رازېتكىسى', 'روزەتكا']),
  piece('phone-cables', 'charging', [
    '手机充电线',
    'Phone cables',
    'يانفون توكلىغۇچ سىمى',
    'تەلەفون زاريادتاۋ سىمى',
  ]),
  piece('power-banks', 'charging', [
    '共享充电宝',
    'Shared power banks',
    'ئورتاق توك بانكىسى',
    'ورتاق زاريادتاعىش',
  ]),
  piece('ebike-charger', 'charging', [
    '电动车充电、换电柜',
    'E-bike charger, battery swap',
    'توكلۇق ۋېلىسىپىت توكلاش، باتارېيە ئالماشتۇرۇش',
    'توكتى ۆەلوسيپەد زاريادتاۋ',
  ]),
  piece('tyre-pump', null, ['打气筒', 'Tyre pump', 'يەل قويۇش ناسوسى', 'جەل ۇرلەگىش']),
  piece('tools', null, ['维修工具', 'Repair tools', 'رېمونت سايمانلىرى', 'جوندەۋ قۇرالدارى']),
  piece('furniture', 'rest', [
    '桌椅、沙发',
    'Tables, chairs, sofas',
    'ئۈستەل-ئورۇندۇق، سافا',
    'ۇستەل-ورىندىق، ديۆان',
  ]),
  piece('lockers', null, ['储物柜', 'Lockers', 'ساقلاش ئىشكاپى', 'ساقتاۋ شكافى']),
  piece('toilet', 'toilet', ['厕所', 'Toilet', 'ھاجەتخانا', 'دارەتحانا']),
  piece('hand-basin', null, ['洗手池', 'Hand basin', 'قول يۇيۇش ئورنى', 'قول جۋ ورنى']),
  piece('shower', null, ['淋浴', 'Shower', 'مۇنچا', 'جۋىناتىن جەر']),
  piece('nursing-corner', null, ['妈妈小屋', 'Nursing corner', 'ئانىلار ئۆيى', 'انالار بولمەسى']),
  piece('umbrellas', 'shelter', [
    '雨伞、雨衣',
    'Umbrellas, raincoats',
    'كۈنلۈك، يامغۇرلۇق',
    'قولشاتىر، جاڭبىرلىق',
  ]),
  piece('wheelchair', null, ['轮椅', 'Wheelchair', 'چاقلىق ئورۇندۇق', 'مۇگەدەكتەر ارباسى']),
  piece('first-aid-box', 'first-aid', [
    '应急药箱',
    'First-aid box',
    'جىددىي دورا ساندۇقى',
    'العاشقى جاردەم قوبديشاسى',
  ]),
  piece('aed', 'first-aid', [
    '自动体外除颤器（AED）',
    'Defibrillator (AED)',
    'ئاپتوماتىك يۈرەك قوزغاتقۇچ (AED)',
    'اۆتوماتتى دەفيبريللياتور (AED)',
  ]),
  piece('blood-pressure-meter', null, [
    '血压计',
    'Blood-pressure meter',
    'قان بېسىم ئۆلچىگۈچ',
    'قان قىسىم ولشەگىش',
  ]),
  piece('scales', null, [
    '身高体重仪',
    'Height and weight scale',
    'بوي-ئېغىرلىق ئۆلچىگۈچ',
    'بوي-سالماق ولشەگىش',
  ]),
  piece('thermometer', null, ['体温计', 'Thermometer', 'تېرمومېتىر', 'تەرمومەتر']),
  piece('fire-extinguisher', null, ['灭火器', 'Fire extinguisher', 'ئوت ئۆچۈرگۈچ', 'ءورت وشىرگىش']),
  piece('alarm', 'help', ['一键报警器', 'One-touch alarm', 'بىر كۇنۇپكىلىق سىگنال', 'ءبىر تۇيمەلى دابىل']),
  piece('wifi', 'wifi', ['无线网', 'Wi-Fi', 'سىمسىز تور', 'سىمسىز تور']),
  piece('bookcase', 'reading', ['书柜', 'Bookcase', 'كىتاب ئىشكاپى', 'كىتاپ شكافى']),
  piece('newspaper-rack', 'reading', [
    '报刊架',
    'Newspaper rack',
    'گېزىت-ژۇرنال جازىسى',
    'گازەت-جۋرنال سورەسى',
  ]),
  piece('screen', null, [
    '电视、信息屏',
    'TV, information screen',
    'تېلېۋىزور، ئۇچۇر ئېكرانى',
    'تەلەۆيزور، اقپارات ەكرانى',
  ]),
  piece('printer', null, ['打印机', 'Printer', 'پرىنتېر', 'پرينتەر']),
  piece('sewing-kit', null, ['针线包', 'Sewing kit', 'يىڭنە-يىپ سومكىسى', 'ينە-ءجىپ قالتاسى']),
  piece('hair-dryer', null, ['吹风机', 'Hair dryer', 'چاچ قۇرۇتقۇچ', 'شاش كەپتىرگىش']),
  piece('vending-machine', null, [
    '自动售货机',
    'Vending machine',
    'ئاپتوماتىك سېتىش ماشىنىسى',
    'اۆتوماتتى ساتۋ اپپاراتى',
  ]),
  piece('camera', null, [
    '摄像头、门禁',
    'Camera, door access',
    'كامېرا، ئىشىك باشقۇرۇش',
    'كامەرا، ەسىك باسقارۋ',
  ]),
]
