// Words that people and machines write for the same thing, read into the codes of protocol/jobs/job.ts.
import type { Job } from '../../../protocol/jobs/job.ts'
import { trades } from '../../../protocol/jobs/trades.ts'

function reader<C extends string>(words: Record<C, readonly string[]>): (text: string) => C | undefined {
  const codes = new Map<string, C>()
  for (const [code, names] of Object.entries(words) as [C, readonly string[]][])
    for (const name of [code, ...names]) codes.set(plain(name), code)
  return (text) => codes.get(plain(text))
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-/.]/g, '')
}

export const readEmploymentType = reader<Job['employmentType']>({
  'full-time': ['全日制', '全职', '长期', '长期工', '正式工', 'FULL_TIME', 'full time', 'permanent'],
  'part-time': ['非全日制', '兼职', '钟点工', '小时工', 'PART_TIME', 'part time'],
  temporary: ['临时', '临时工', '短期', '短期工', 'TEMPORARY', 'INTERN', 'temp', '实习'],
  'per-day': ['日结', '日结工', '零工', 'PER_DIEM', 'per diem', 'day labour'],
  seasonal: ['季节工', '季节性', 'SEASONAL'],
  contractor: ['承揽', '外包', '劳务', 'CONTRACTOR', 'contract', 'freelance'],
})

export const readSettlement = reader<Job['settlement']>({
  daily: ['日结', '天结', '当日结', '按日', '每日', 'day', 'per day', '日'],
  weekly: ['周结', '按周', '每周', 'week', 'per week', '周'],
  'half-monthly': ['半月结', '半月', '十五天', '15天', 'biweekly', 'fortnightly', 'half month'],
  monthly: ['月结', '按月', '每月', 'month', 'per month', '月'],
  'on-completion': ['完工结', '完工结算', '做完结', '项目结', 'completion', 'on completion'],
})

export const readEmployerKind = reader<Job['employer']['kind']>({
  company: [
    '企业',
    '公司',
    '单位',
    '民营',
    '民营企业',
    '国企',
    '国有企业',
    'Organization',
    'Corporation',
    '个体工商户',
  ],
  individual: ['个人', '个人雇主', '私人', '家庭', 'Person'],
  agency: ['中介', '劳务派遣', '人力资源公司', '人力资源服务机构', 'EmploymentAgency'],
  public: ['机关', '事业单位', '政府', '公益性岗位', 'GovernmentOrganization'],
})

export type PayUnit = Job['pay']['unit']
export const readPayUnit = reader<PayUnit | 'year'>({
  hour: ['时', '小时', '每小时', '按时', 'h', 'hr', 'hours', 'hourly', 'per hour', '元/小时', 'HUR'],
  day: ['日', '天', '每天', '按日', '按天', 'd', 'days', 'daily', 'per day', '元/天', 'DAY'],
  week: ['周', '每周', '按周', 'weeks', 'weekly', 'per week', '元/周', 'WEE'],
  month: ['月', '每月', '按月', 'months', 'monthly', 'per month', '元/月', 'MON'],
  piece: ['件', '计件', '按件', '单', '每单', 'pieces', 'per piece', 'unit', '元/件', '元/单'],
  year: ['年', '每年', '年薪', 'years', 'yearly', 'annual', 'annually', 'per year', 'ANN'],
})

export function readYesNo(text: string): boolean | undefined {
  const said = plain(text)
  if (/^(是|有|包|含|提供|已核验?|已核实|yes|y|true|1|√|✓)/u.test(said)) return true
  return /^(否|无|不|未|没|no|n|false|0|×|x)/u.test(said) ? false : undefined
}

/** Words in a title that tell its trade, where nobody said it. */
const inTitles: readonly (readonly [RegExp, string])[] = [
  [/叉车/, 'forklift'],
  [/搬运|装卸|卸货|搬家|porter|loader/i, 'porter'],
  [/分拣|仓储|仓库|理货|warehouse|sorter/i, 'sorter'],
  [/快递|配送|外卖|骑手|送餐|courier|delivery/i, 'courier'],
  [/司机|驾驶|driver/i, 'driver'],
  [/保洁|清洁|环卫|cleaner/i, 'cleaner'],
  [/家政|钟点/, 'housekeeper'],
  [/月嫂|育儿|保姆/, 'nanny'],
  [/护工|陪护|护理/, 'carer'],
  [/后厨|帮厨|洗碗|配菜/, 'kitchen-hand'],
  [/厨师|cook|chef/i, 'cook'],
  [/服务员|传菜|waiter|waitress/i, 'waiter'],
  [/店员|收银|营业员|导购|cashier/i, 'shop-assistant'],
  [/保安|安保|security/i, 'security'],
  [/装修|油漆|粉刷/, 'decorator'],
  [/木工/, 'carpenter'],
  [/电工|electrician/i, 'electrician'],
  [/水暖|管道|plumber/i, 'plumber'],
  [/焊/, 'welder'],
  [/建筑|瓦工|钢筋|泥工|builder/i, 'builder'],
  [/打包|包装/, 'packer'],
  [/普工|操作工|流水线|factory/i, 'factory-hand'],
  [/汽修|汽车维修/, 'mechanic'],
  [/维修/, 'repairer'],
  [/缝纫|裁缝/, 'tailor'],
  [/采摘|摘棉|拾花|picker/i, 'picker'],
  [/农田|种植|农工/, 'farm-hand'],
  [/放牧|牧工|饲养/, 'herder'],
  [/绿化|园林|花工/, 'gardener'],
  [/促销|传单/, 'promoter'],
  [/直播|主播/, 'livestream'],
  [/文员|客服|前台|clerk/i, 'clerk'],
]

const byWord = new Map(
  trades.flatMap(({ trade, words }) =>
    [trade, ...Object.values(words)].map((word) => [plain(word), trade] as const),
  ),
)

/** The trade of the pick-list that somebody named; or that a title tells, where nobody did. */
export function readTrade(said: string, title: string): string | undefined {
  return byWord.get(plain(said)) ?? inTitles.find(([words]) => words.test(said || title))?.[1]
}
