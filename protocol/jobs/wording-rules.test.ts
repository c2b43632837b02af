// What postings really say, and what is found in it: every rule against phrases as employers put them, and lawful ones that come near.
import { describe, expect, it } from 'vitest'
import { sampleJob } from '../../test/support/hub/sample-job.ts'
import { checkJob } from './check-job.ts'
import { jobSchema } from './job.ts'

const job = jobSchema.parse(sampleJob)
const at = { day: '2026-11-22', floorFenPerHour: null }
const rulesIn = (text: string) => {
  const posting = { title: '普工', until: '2026-12-05', job: { ...job, requirements: [text] } }
  return [...new Set(checkJob(posting, at).map(({ rule }) => rule))].sort()
}

describe('what is not lawful', () => {
  it.each<[string, string[]]>([
    [
      'limits-sex',
      [
        '限男',
        '男性优先',
        '招聘女服务员',
        '女性勿扰',
        '男司机优先',
        '搬运工（男）',
        '男，能吃苦',
        '适合女性',
      ],
    ],
    ['limits-sex', ['诚聘男保安5名', '女士免谈', '女收银员', '只要小姐姐', '招聘女员工', '限女，住宿舍']],
    [
      'limits-marriage-or-childbirth',
      ['未婚', '已婚优先', '限单身', '三年内不要孩子', '两年内无生育', '孕期勿扰', '无小孩拖累', '宝妈优先'],
    ],
    ['limits-ethnicity', ['汉族优先', '招聘汉族', '限汉', '民族同志勿扰', '维吾尔族勿扰', '不聘回族']],
    ['limits-religion', ['不信教', '无宗教信仰', '穆斯林勿扰', '信教者勿扰', '宗教信仰：无']],
    ['limits-origin', ['外地勿扰', '河南人勿扰', '不招东北人', '限本县户籍', '仅限本地', '本市户口优先']],
    ['limits-health', ['不招聘残疾人', '身体健康无残疾', '四肢健全', '无乙肝']],
    [
      'limits-age',
      ['年龄18-35', '年龄：18—45', '年龄35以下', '18–50周岁', '四十周岁以上勿扰', '90后优先', '二十至四十岁'],
    ],
    ['limits-age', ['超过50岁勿扰', '45岁内', '年轻人优先', '年龄不能超过五十', 'aged 18-35']],
    ['under-sixteen', ['15-60岁', '14周岁起', '十五岁左右', '小学生也可']],
    [
      'deposit-or-fee',
      ['先交300元培训费', '缴纳500元', '工服费100', '体检自费', '押一个月工资', '压10天工资', '工作服自费'],
    ],
    [
      'deposit-or-fee',
      ['不退押金', '未交押金者不得上岗', '不交押金不安排上岗', '500押金', '体检费先自付满三月退'],
    ],
    [
      'keeps-papers',
      ['身份证原件留存', '身份证交公司保管', '押驾照', '收身份证原件', '证件统一保管', '扣身份证'],
    ],
    ['unpaid-trial', ['试岗三天没工资', '试工前3天不算工资', '干不满7天不给工资', '未满一个月离职无工资']],
    ['no-contract', ['不用签合同', '免签劳动合同']],
    ['no-insurance', ['社保自缴', '不缴纳社保']],
  ])('%s: %j', (rule, texts) => {
    for (const text of texts) expect(rulesIn(text), text).toContain(rule)
  })
})

it.each([
  ...['男女不限', '招男女服务员', '招男女工，同工同酬', '性别：不限', '性别：男/女', '男女兼收', '不限男女'],
  ...[
    '女宿舍保洁',
    '男装女装导购有经验者优先',
    '照顾老人，接送子女',
    '设女更衣室',
    '维护女职工权益',
    '女员工节日福利',
  ],
  ...['未婚已婚均可', '婚育不限', '婚姻状况不限', '提供单身公寓', '为已婚员工提供夫妻房', '有生育津贴'],
  ...['少数民族优先', '会维语优先', '民族：不限', '民汉双语', '下班需回人民路驿站', '民族团结示范单位'],
  ...['接受诚信教育', '无教师资格证也可', '没有教学经验可', '宗教信仰：不限', '尊重信仰自由'],
  ...['需本市配送', '仅限本县范围内送货', '需到本县人民医院陪护', '户籍：不限'],
  ...['残疾人优先', '免费接种乙肝疫苗', '有健康证'],
  ...[
    '晚上18:00后',
    '照看12岁以下儿童',
    '照顾10-12岁的孩子',
    '陪护八十岁以上老人',
    '年龄：不限',
    '年满18周岁',
  ],
  ...['二十岁以上', '接送小学生', '不招童工', '严禁使用童工', '16岁以下勿扰', '未满16周岁不招'],
  ...['不收押金', '不收押金，包工作服', '不需要交押金', '体检费用由公司承担', '体检费报销', '公司承担培训费'],
  ...[
    '绝不收取任何押金、报名费、服装费',
    '零押金',
    '不压工资，日结',
    '提供工作服',
    '收退客人押金',
    '包吃住，伙食补贴',
    '免费培训',
  ],
  ...['携带身份证原件', '交身份证复印件', '身份证复印件留存', '不留存身份证原件', '核对身份证后当场退还'],
  ...['试用期工资不低于80%', '试用期无责底薪', '培训期间带薪', '签书面劳动合同', '缴纳社保', '有社保补贴'],
])('%s is lawful', (text) => expect(rulesIn(text)).toEqual([]))

it('says a rule once where its words break two of its laws, under the first', () => {
  const posting = {
    title: '普工',
    until: '2026-12-05',
    job: { ...job, requirements: ['无乙肝，不招残疾人'] },
  }
  expect(checkJob(posting, at).map(({ rule, law }) => [rule, law])).toEqual([
    ['limits-health', 'employment-promotion-30'],
  ])
})
