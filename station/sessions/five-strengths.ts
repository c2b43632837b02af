import type { AssessmentForm } from '../contract/sessions.ts'
import { choice, count, section, texts, yesNo } from './form-parts.ts'

const howOften = [
  ['weekly', ['每周', 'Every week', 'ھەر ھەپتە', 'ءار اپتا']],
  ['monthly', ['每月', 'Every month', 'ھەر ئاي', 'ءار اي']],
  ['seldom', ['更少', 'Less often', 'ئازراق', 'سيرەك']],
  ['never', ['没有', 'Never', 'يوق', 'جوق']],
] as const satisfies Parameters<typeof choice>[2]

/** The five strengths (五强) that Changji's stations work by: 强党建 强标准 强融合 强规范 强阵地. */
export const fiveStrengths: AssessmentForm = {
  form: 'five-strengths',
  rev: 1,
  name: texts(['“五强”自评', 'Five strengths', '«بەش كۈچ» ئۆزىنى باھالاش', '«بەس كۇش» ءوزىن باعالاۋ']),
  sections: [
    section(
      'party',
      ['强党建', 'Party building', 'پارتىيە قۇرۇلۇشىنى كۈچەيتىش', 'پارتيا قۇرىلىسىن كۇشەيتۋ'],
      [
        yesNo('party-contact', [
          '有联系的党组织',
          'A party organisation is in charge of the station',
          'ئالاقىلىشىدىغان پارتىيە تەشكىلاتى بار',
          'بايلانىساتىن پارتيا ۇيىمى بار',
        ]),
        choice(
          'party-activity',
          [
            '开展主题活动',
            'Theme activities are held',
            'تېمىلىق پائالىيەت قانات يايدۇرۇلىدۇ',
            'تاقىرىپتىق قيمىل وتكىزىلەدى',
          ],
          howOften,
        ),
        count('party-volunteers', [
          '参加服务的党员志愿者人数',
          'Party members who serve as volunteers',
          'مۇلازىمەتكە قاتناشقان پارتىيە ئەزاسى پىدائىيلار سانى',
          'قىزمەتكە قاتىناسقان پارتيا مۇشەسى ەرىكتىلەر سانى',
        ]),
      ],
    ),
    section(
      'standards',
      ['强标准', 'Standards', 'ئۆلچەمنى كۈچەيتىش', 'ولشەمدى كۇشەيتۋ'],
      [
        yesNo('sign', [
          '统一标识清楚可见',
          'The common sign can be seen',
          'بىرلىككە كەلگەن بەلگە ئېنىق كۆرۈنىدۇ',
          'بىرتۇتاس بەلگى انىق كورىنەدى',
        ]),
        yesNo('on-the-map', [
          '在地图上能找到本站',
          'The station can be found on the map',
          'بېكەتنى خەرىتىدىن تاپقىلى بولىدۇ',
          'بەكەتتى كارتادان تابۋعا بولادى',
        ]),
        yesNo('basics', [
          '饮水、热饭、充电、休息、药箱齐全',
          'Water, meal heating, charging, rest and first-aid box are all there',
          'ئىچىملىك سۇ، تاماق ئىسسىتىش، توكلاش، دەم ئېلىش، دورا ساندۇقى تولۇق',
          'سۋ، تاماق جىلىتۋ، زاريادتاۋ، دەمالۋ، ءدارى قوبديشاسى تولىق',
        ]),
        yesNo('hours-kept', [
          '按公示时间开放',
          'Open at the posted hours',
          'ئېلان قىلىنغان ۋاقىتتا ئېچىلىدۇ',
          'جاريالانعان ۋاقىتتا اشىلادى',
        ]),
      ],
    ),
    section(
      'integration',
      ['强融合', 'Integration', 'بىرىكىشنى كۈچەيتىش', 'بىرىكتىرۋدى كۇشەيتۋ'],
      [
        count('partners', [
          '共建单位数',
          'Partner organisations',
          'بىرلىكتە قۇرغۇچى ئورۇنلار سانى',
          'بىرگە قۇرۋشى ورىندار سانى',
        ]),
        choice(
          'clinic',
          [
            '义诊、健康服务',
            'Free clinics, health services',
            'ھەقسىز داۋالاش، ساغلاملىق مۇلازىمىتى',
            'تەگىن ەمدەۋ، دەنساۋلىق قىزمەتى',
          ],
          howOften,
        ),
        choice(
          'legal-desk',
          [
            '法律咨询到站',
            'Legal consultations at the station',
            'بېكەتتە قانۇن مەسلىھىتى',
            'بەكەتتە زاڭ كەڭەسى',
          ],
          howOften,
        ),
        choice(
          'job-desk',
          [
            '就业服务到站',
            'Job services at the station',
            'بېكەتتە ئىشقا ئورۇنلىشىش مۇلازىمىتى',
            'بەكەتتە جۇمىسقا ورنالاسۋ قىزمەتى',
          ],
          howOften,
        ),
      ],
    ),
    section(
      'rules',
      ['强规范', 'Rules kept', 'قېلىپلاشتۇرۇشنى كۈچەيتىش', 'قالىپتاندىرۋدى كۇشەيتۋ'],
      [
        yesNo('rules-on-wall', [
          '制度、服务项目上墙',
          'Rules and services are on the wall',
          'تۈزۈم ۋە مۇلازىمەت تۈرلىرى تامغا چاپلانغان',
          'ەرەجە مەن قىزمەت تۇرلەرى قابىرعاعا ىلىنگەن',
        ]),
        yesNo('daily-round', [
          '每天巡查并有记录',
          'A round every day, with a record',
          'ھەر كۈنى تەكشۈرۈلىدۇ ۋە خاتىرىلىنىدۇ',
          'كۇن سايىن تەكسەرىلەدى جانە جازىلادى',
        ]),
        yesNo('medicine-dates', [
          '药品无过期',
          'No medicine is past its date',
          'ۋاقتى ئۆتكەن دورا يوق',
          'مەرزىمى وتكەن ءدارى جوق',
        ]),
        count('training-days', [
          '今年工作人员培训次数',
          'Staff trainings this year',
          'بۇ يىل خادىملار تەربىيەلەنگەن قېتىم سانى',
          'بيىل قىزمەتكەرلەر وقىتىلعان رەت سانى',
        ]),
      ],
    ),
    section(
      'base',
      ['强阵地', 'A good place', 'بازىنى كۈچەيتىش', 'بازانى كۇشەيتۋ'],
      [
        count('square-metres', [
          '面积（平方米）',
          'Area (square metres)',
          'كۆلىمى (كۋادرات مېتىر)',
          'اۋماعى (شارشى مەتر)',
        ]),
        count('seats', ['座位数', 'Seats', 'ئورۇن سانى', 'ورىن سانى']),
        yesNo('equipment-works', [
          '设备完好可用',
          'All equipment works',
          'ئۈسكۈنىلەر ساق ۋە ئىشلىتىشكە بولىدۇ',
          'جابدىقتار ءبۇتىن جانە جۇمىس ىستەيدى',
        ]),
        yesNo('clean', [
          '整洁、安全、无消防隐患',
          'Clean, safe, no fire hazard',
          'پاكىز، بىخەتەر، ئوت خەۋپى يوق',
          'تازا، قاۋىپسىز، ءورت قاۋپى جوق',
        ]),
      ],
    ),
  ],
}
