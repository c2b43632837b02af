import type { DocumentBody } from '../../protocol/documents/index.ts'

type Unit = { id: string; body: DocumentBody<'unit'> }
type Named = [id: string, parent: string | null, ...names: [zh: string, en: string, ug: string]]

/** Parents before their children. Ids are GB/T 2260 codes where there is one. */
const named: Named[] = [
  ['demo', null, '示范联合会', 'Sample federation', 'ئۈلگە بىرلەشمىسى'],
  [
    '65',
    'demo',
    '新疆维吾尔自治区总工会',
    'Xinjiang Uygur Autonomous Region Federation of Trade Unions',
    'شىنجاڭ ئۇيغۇر ئاپتونوم رايونلۇق ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '6523',
    '65',
    '昌吉州总工会',
    'Changji Prefecture Federation of Trade Unions',
    'سانجى ئوبلاستلىق ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '652328',
    '6523',
    '木垒县总工会',
    'Mulei County Federation of Trade Unions',
    'مورى ناھىيەلىك ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '652302',
    '6523',
    '阜康市总工会',
    'Fukang City Federation of Trade Unions',
    'فۇكاڭ شەھەرلىك ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '652324',
    '6523',
    '玛纳斯县总工会',
    'Manas County Federation of Trade Unions',
    'ماناس ناھىيەلىك ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '652323',
    '6523',
    '呼图壁县总工会',
    'Hutubi County Federation of Trade Unions',
    'قۇتۇبى ناھىيەلىك ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '6523-zd',
    '6523',
    '准东开发区总工会',
    'Zhundong Development Zone Federation of Trade Unions',
    'جۇڭدۇڭ ئېچىش رايونلۇق ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    'xpcc',
    'demo',
    '新疆生产建设兵团总工会',
    'Xinjiang Production and Construction Corps Federation of Trade Unions',
    'شىنجاڭ ئىشلەپچىقىرىش-قۇرۇلۇش بىڭتۇەنى ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '659001',
    'xpcc',
    '第八师石河子市总工会',
    'Eighth Division, Shihezi City, Federation of Trade Unions',
    '8-دىۋىزىيە شىخەنزە شەھەرلىك ئىشچىلار ئۇيۇشمىسى',
  ],
  [
    '659004',
    'xpcc',
    '第六师五家渠市总工会',
    'Sixth Division, Wujiaqu City, Federation of Trade Unions',
    '6-دىۋىزىيە ۋۇجياچۈ شەھەرلىك ئىشچىلار ئۇيۇشمىسى',
  ],
]

/** The union's tree of the sample federation: real names, and a root above both federations. */
export const sampleUnits: readonly Unit[] = named.map(([id, parent, zh, en, ug]) => ({
  id,
  body: { name: { 'zh-CN': zh, en, ug }, parent, ...(parent === null ? { timeZone: 'Asia/Shanghai' } : {}) },
}))
