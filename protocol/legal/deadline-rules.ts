// The time limits that a worker's trouble runs against, as the laws have them (texts of April 2025; to be looked over once a year by the
// county union's lawyer). A limit is information, never a verdict: it may have been interrupted or suspended, so nobody is told "too late".
import type { Texts } from '../ids.ts'

/** A day that a worker can name, and that a limit is counted from. */
export const deadlineDays = [
  'knew',
  'last-unpaid',
  'employment-ended',
  'demanded',
  'mediation-applied',
  'arbitration-filed',
  'arbitration-accepted',
  'award-received',
  'accident',
  'injury-accepted',
  'grading-received',
  'violation-ended',
  'started-work',
  'contract-ended',
  'debt-due',
  'aid-filed',
  'aid-refused',
] as const
export type DeadlineDay = (typeof deadlineDays)[number]

/** `worker` must act by then; `other` must (an employer, a commission): after it the worker may go on by themselves. */
export type DeadlineRule = {
  rule: string
  from: DeadlineDay
  limit: { years: number } | { months: number } | { days: number }
  acts: 'worker' | 'other'
  law: Texts
  words: Texts
}

export const deadlineRules: readonly DeadlineRule[] = [
  {
    rule: 'arbitration',
    from: 'knew',
    limit: { years: 1 },
    acts: 'worker',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第二十七条',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 27',
    },
    words: { 'zh-CN': '申请劳动仲裁', en: 'Apply for labour arbitration', ug: 'ئەمگەك كېسىمى سوراش' },
  },
  {
    rule: 'arbitration-arrears',
    from: 'employment-ended',
    limit: { years: 1 },
    acts: 'worker',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第二十七条第四款',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 27(4)',
    },
    words: {
      'zh-CN': '离职后为欠薪申请劳动仲裁',
      en: 'Apply for arbitration over unpaid wages after leaving',
      ug: 'ئايرىلغاندىن كېيىن ئىش ھەققى ئۈچۈن كېسىم سوراش',
    },
  },
  {
    rule: 'mediation-over',
    from: 'mediation-applied',
    limit: { days: 15 },
    acts: 'other',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第十四条',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 14',
    },
    words: {
      'zh-CN': '到期调解不成，可以申请仲裁',
      en: 'Without an agreement by then, you may go to arbitration',
      ug: 'ئۇ چاغقىچە كېلىشىم بولمىسا، كېسىم سورىسىڭىز بولىدۇ',
    },
  },
  {
    rule: 'arbitration-admitted',
    from: 'arbitration-filed',
    limit: { days: 5 },
    acts: 'other',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第二十九条',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 29',
    },
    words: {
      'zh-CN': '仲裁委应决定是否受理；逾期可以起诉',
      en: 'The commission must accept or refuse; after that you may sue',
      ug: 'كېسىم ئورگىنى قوبۇل قىلىش-قىلماسلىقنى بەلگىلەيدۇ؛ كېچىكسە دەۋا قىلسىڭىز بولىدۇ',
    },
  },
  {
    rule: 'arbitration-award',
    from: 'arbitration-accepted',
    limit: { days: 45 },
    acts: 'other',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第四十三条',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 43',
    },
    words: {
      'zh-CN': '仲裁应当结束（可延长十五日）；逾期可以起诉',
      en: 'The award is due (15 days more at most); after that you may sue',
      ug: 'كېسىم چىقىشى كېرەك (يەنە ئون بەش كۈن ئۇزارتىلسا بولىدۇ)؛ كېچىكسە دەۋا قىلسىڭىز بولىدۇ',
    },
  },
  {
    rule: 'sue-after-award',
    from: 'award-received',
    limit: { days: 15 },
    acts: 'worker',
    law: {
      'zh-CN': '《劳动争议调解仲裁法》第四十八条、第五十条',
      en: 'Labour Dispute Mediation and Arbitration Law, arts. 48 and 50',
    },
    words: {
      'zh-CN': '不服裁决，向法院起诉',
      en: 'Sue if you do not accept the award',
      ug: 'كېسىمگە قايىل بولمىسىڭىز سوتقا دەۋا قىلىش',
    },
  },
  {
    rule: 'injury-employer',
    from: 'accident',
    limit: { days: 30 },
    acts: 'other',
    law: { 'zh-CN': '《工伤保险条例》第十七条第一款', en: 'Work Injury Insurance Regulation, art. 17(1)' },
    words: {
      'zh-CN': '单位应当申请工伤认定',
      en: 'The employer must report the work injury',
      ug: 'ئورۇن خىزمەت يارىسىنى مەلۇم قىلىشى كېرەك',
    },
  },
  {
    rule: 'injury-worker',
    from: 'accident',
    limit: { years: 1 },
    acts: 'worker',
    law: { 'zh-CN': '《工伤保险条例》第十七条第二款', en: 'Work Injury Insurance Regulation, art. 17(2)' },
    words: {
      'zh-CN': '单位不报，本人、家属或工会申请工伤认定',
      en: 'If the employer did not: you, your family or the union report it',
      ug: 'ئورۇن مەلۇم قىلمىسا، ئۆزىڭىز، ئائىلىڭىز ياكى ئۇيۇشما سورايدۇ',
    },
  },
  {
    rule: 'injury-decision',
    from: 'injury-accepted',
    limit: { days: 60 },
    acts: 'other',
    law: { 'zh-CN': '《工伤保险条例》第二十条', en: 'Work Injury Insurance Regulation, art. 20' },
    words: {
      'zh-CN': '应当作出工伤认定',
      en: 'The decision on the injury is due',
      ug: 'يارا ھەققىدە قارار چىقىشى كېرەك',
    },
  },
  {
    rule: 'regrade',
    from: 'grading-received',
    limit: { days: 15 },
    acts: 'worker',
    law: { 'zh-CN': '《工伤保险条例》第二十六条', en: 'Work Injury Insurance Regulation, art. 26' },
    words: {
      'zh-CN': '不服鉴定，申请再次鉴定',
      en: 'Ask for a second grading if you do not accept the first',
      ug: 'باھالاشقا قايىل بولمىسىڭىز، قايتا باھالاشنى سوراش',
    },
  },
  {
    rule: 'inspection',
    from: 'violation-ended',
    limit: { years: 2 },
    acts: 'worker',
    law: { 'zh-CN': '《劳动保障监察条例》第二十条', en: 'Labour Inspection Regulation, art. 20' },
    words: {
      'zh-CN': '向劳动监察投诉',
      en: 'Complain to the labour inspectorate',
      ug: 'ئەمگەك نازارىتىگە شىكايەت قىلىش',
    },
  },
  {
    rule: 'written-contract',
    from: 'started-work',
    limit: { months: 1 },
    acts: 'other',
    law: { 'zh-CN': '《劳动合同法》第十条、第八十二条', en: 'Labour Contract Law, arts. 10 and 82' },
    words: {
      'zh-CN': '单位应当签书面合同；此后付双倍工资',
      en: 'A written contract is due; after that double pay',
      ug: 'يازما توختام تۈزۈلۈشى كېرەك؛ ئۇنىڭدىن كېيىن ئىككى ھەسسە ئىش ھەققى',
    },
  },
  {
    rule: 'papers-after-contract',
    from: 'contract-ended',
    limit: { days: 15 },
    acts: 'other',
    law: { 'zh-CN': '《劳动合同法》第五十条', en: 'Labour Contract Law, art. 50' },
    words: {
      'zh-CN': '单位应当转档案和社保',
      en: 'The employer must hand over file and social insurance',
      ug: 'ئورۇن ئارخىپ ۋە سۇغۇرتىنى يۆتكىشى كېرەك',
    },
  },
  {
    rule: 'civil-claim',
    from: 'debt-due',
    limit: { years: 3 },
    acts: 'worker',
    law: { 'zh-CN': '《民法典》第一百八十八条', en: 'Civil Code, art. 188' },
    words: { 'zh-CN': '拿欠条向法院起诉', en: 'Sue on an IOU', ug: 'قەرز ھۆججىتى بىلەن سوتقا دەۋا قىلىش' },
  },
  {
    rule: 'aid-decision',
    from: 'aid-filed',
    limit: { days: 7 },
    acts: 'other',
    law: { 'zh-CN': '《法律援助法》第四十三条', en: 'Legal Aid Law, art. 43' },
    words: {
      'zh-CN': '法律援助机构应当决定（从收到之日起算）',
      en: 'The legal-aid agency must decide (from the day it received it)',
      ug: 'قانۇن ياردەم ئورگىنى قارار چىقىرىشى كېرەك (تاپشۇرۇۋالغان كۈندىن باشلاپ)',
    },
  },
  {
    rule: 'aid-objection',
    from: 'aid-refused',
    limit: { days: 5 },
    acts: 'other',
    law: { 'zh-CN': '《法律援助法》第四十九条', en: 'Legal Aid Law, art. 49' },
    words: {
      'zh-CN': '向司法局提出异议，五日内答复',
      en: 'Object to the justice bureau, which answers within 5 days',
      ug: 'ئەدلىيە ئىدارىسىگە نارازىلىق بىلدۈرۈش، بەش كۈندە جاۋاب بېرىدۇ',
    },
  },
]
