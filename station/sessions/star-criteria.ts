import type { AssessmentForm } from '../contract/sessions.ts'
import { choice, count, section, texts, yesNo } from './form-parts.ts'

/**
 * The criteria of a star rating (dossier 2.3: the five-star scheme of Fuzhou, 六有, 七个一). The station answers, the county
 * judges: no stars are reckoned here.
 */
export const starCriteria: AssessmentForm = {
  form: 'star-criteria',
  rev: 1,
  name: texts([
    '星级自评',
    'Star criteria',
    'يۇلتۇز دەرىجىسى ئۆزىنى باھالاش',
    'جۇلدىز دارەجەسىن ءوزى باعالاۋ',
  ]),
  sections: [
    section(
      'place',
      ['场所', 'The place', 'سورۇن', 'ورىن'],
      [
        count('square-metres', [
          '面积（平方米；五星级 30 以上）',
          'Area in square metres (five stars: 30 or more)',
          'كۆلىمى (كۋادرات مېتىر؛ بەش يۇلتۇز: 30 دىن يۇقىرى)',
          'اۋماعى (شارشى مەتر؛ بەس جۇلدىز: 30 دان جوعارى)',
        ]),
        count('seats', [
          '座位数（五星级 20 以上）',
          'Seats (five stars: 20 or more)',
          'ئورۇن سانى (بەش يۇلتۇز: 20 دىن يۇقىرى)',
          'ورىن سانى (بەس جۇلدىز: 20 دان جوعارى)',
        ]),
        choice(
          'open-hours',
          ['开放时间', 'Open', 'ئېچىلىش ۋاقتى', 'اشىلۋ ۋاقتى'],
          [
            ['all-day', ['24 小时', 'Day and night', '24 سائەت', '24 ساعات']],
            ['extended', ['延时开放', 'Longer than office hours', 'ئۇزارتىلغان ۋاقىت', 'ۇزارتىلعان ۋاقىت']],
            ['office', ['工作时间', 'Office hours', 'خىزمەت ۋاقتى', 'قىزمەت ۋاقتى']],
          ],
        ),
        yesNo('hours-kept', [
          '公示时间内从未关门',
          'Never closed in the posted hours',
          'ئېلان قىلىنغان ۋاقىتتا تاقالمىغان',
          'جاريالانعان ۋاقىتتا جابىلماعان',
        ]),
      ],
    ),
    section(
      'equipment',
      ['设施', 'Equipment', 'ئۈسكۈنىلەر', 'جابدىقتار'],
      [
        yesNo('seven-ones', [
          '“七个一”齐全：一间房、一套桌椅、一台微波炉、一台饮水机、一套冷暖设备、一个药箱、一个阅读角',
          'The seven ones: a room, tables and chairs, microwave, water dispenser, heating or cooling, medicine box, reading corner',
          '«يەتتە بىر» تولۇق: ئۆي، ئۈستەل-ئورۇندۇق، مىكرو دولقۇنلۇق ئوچاق، سۇ ماشىنىسى، ئىسسىق-سوغۇق ئۈسكۈنىسى، دورا ساندۇقى، ئوقۇش بۇلۇڭى',
          '«جەتى ءبىر» تولىق: بولمە، ۇستەل-ورىندىق، قىسقا تولقىندى پەش، سۋ اپپاراتى، جىلىتۋ-سالقىنداتۋ، ءدارى قوبديشاسى، وقۋ بۇرىشى',
        ]),
        yesNo('aed', [
          '配备 AED，有人会用',
          'There is an AED, and somebody who can use it',
          'AED بار، ئىشلىتىشنى بىلىدىغان ئادەم بار',
          'AED بار، قولدانا الاتىن ادام بار',
        ]),
        yesNo('repaired-in-time', [
          '故障及时修复',
          'Faults are repaired in time',
          'كاشىلا ۋاقتىدا ئوڭشىلىدۇ',
          'اقاۋلار دەر كەزىندە جوندەلەدى',
        ]),
      ],
    ),
    section(
      'services',
      ['服务', 'Services', 'مۇلازىمەت', 'قىزمەت'],
      [
        count('speciality-services', [
          '特色服务项目数（法律、心理、义诊、理发等）',
          'Speciality services (legal, counselling, clinic, haircut …)',
          'ئالاھىدە مۇلازىمەت تۈرى سانى (قانۇن، روھىي، داۋالاش، چاچ ياساش …)',
          'ەرەكشە قىزمەت ءتۇرى سانى (زاڭ، پسيحولوگيا، ەمدەۋ، شاش الۋ …)',
        ]),
        yesNo('supplies-full', [
          '物资充足，无断供',
          'Supplies never ran out',
          'بۇيۇملار تولۇق، ئۈزۈلۈپ قالمىغان',
          'زاتتار جەتكىلىكتى، ءۇزىلىپ قالماعان',
        ]),
        yesNo('complaints-resolved', [
          '投诉全部办结',
          'All complaints are resolved',
          'ئەرز-شىكايەتلەر تولۇق بىر تەرەپ قىلىندى',
          'شاعىمدار تولىق شەشىلدى',
        ]),
        yesNo('service-innovation', [
          '有服务创新',
          'Something new in its services',
          'مۇلازىمەتتە يېڭىلىق يارىتىلغان',
          'قىزمەتتە جاڭالىق بار',
        ]),
      ],
    ),
    section(
      'rules',
      ['制度', 'Rules', 'تۈزۈم', 'ەرەجە'],
      [
        yesNo('six-haves', [
          '“六有”：有标识、有场所、有设施、有功能、有制度、有地图',
          'The six haves: sign, place, equipment, functions, rules, map',
          '«ئالتە بار»: بەلگە، سورۇن، ئۈسكۈنە، ئىقتىدار، تۈزۈم، خەرىتە',
          '«التى بار»: بەلگى، ورىن، جابدىق، قىزمەت، ەرەجە، كارتا',
        ]),
        yesNo('operator-named', [
          '运营主体明确，站长上墙',
          'Who runs it is known; the manager’s name is on the wall',
          'باشقۇرغۇچى ئورۇن ئېنىق، بېكەت باشلىقىنىڭ ئىسمى تامدا',
          'باسقارۋشى ورىن انىق، بەكەت باستىعىنىڭ اتى قابىرعادا',
        ]),
      ],
    ),
  ],
}
