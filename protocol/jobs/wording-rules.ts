// Words in a posting that the law forbids. Each pattern is tried on text without spaces and punctuation, in full-width-folded form, after
// the harmless phrases of its rule were taken out ("男女不限", "不收押金").
import type { Law } from './laws.ts'

export type WordingRule = { rule: string; law: Law; forbids: RegExp; harmless?: RegExp }

const fee = '(?:押金|保证金|定金|服装费|工装费|报名费|培训费|体检费|中介费|介绍费|手续费|资料费|建档费|费用)'
const no = '(?:不|无|免|没有|未|勿|禁止|严禁|不得|绝不|从不)'

export const wordingRules: readonly WordingRule[] = [
  {
    rule: 'limits-sex',
    law: 'employment-promotion-27',
    harmless: /(?:男女|性别)(?:均可|皆可|都可|不限|不拘|平等)|不限(?:男女|性别)|不分男女/g,
    forbids:
      /(?:只|仅|限|招|要|收|须|需|必须|优先)(?:限|招|要|收|为)?(?:一名|几名|\d+名)?(?:男|女)(?!装|鞋|裤|浴|厕|卫|更衣|宿|职工权益)|(?:男|女)(?:性|士|生|工|员工)?(?:优先|为主|各?半|\d+名|限定)|性别(?:要求)?[:为是]?(?:男|女)|(?:男|女)士免试|maleonly|femaleonly|menonly|womenonly|onlymen|onlywomen/i,
  },
  {
    rule: 'limits-marriage-or-childbirth',
    law: 'employment-promotion-27',
    harmless: /(?:婚育|已婚|未婚|生育)(?:与否)?(?:均可|不限)/g,
    forbids:
      /(?:限|须|需|必须|仅|只要)?(?:已婚已育|未婚未育|已育|未婚|未育)(?:者|优先|女性|人员)?|(?:\d+|[一二三两]|几)年内不(?:得|能|可)?(?:结婚|怀孕|生育)|孕妇勿扰|怀孕(?:即|就)?(?:辞退|解除)/,
  },
  {
    rule: 'limits-ethnicity',
    law: 'employment-promotion-28',
    harmless: /(?:民族|各族)(?:不限|均可|平等)|不限民族/g,
    forbids:
      /(?:只|仅|限|招|要|须|需)(?:限|招|要|收)?(?:汉|维吾尔|维|哈萨克|哈|蒙古|蒙|回|藏|少数民)(?:族|人)|(?:汉|维吾尔|维|哈萨克|哈|蒙古|蒙|回|藏|少数民)族(?:人员)?(?:优先|除外|勿扰|不要)|不(?:招|要|收)(?:汉|维|哈|蒙|回|藏|少数民)(?:吾尔|萨克|古)?族|民族(?:要求)?[:为是](?!不限)|hanonly|hanchineseonly/i,
  },
  {
    rule: 'limits-religion',
    law: 'hr-market-24',
    harmless: /(?:宗教)?信仰(?:不限|自由)|不限(?:宗教)?信仰/g,
    forbids:
      /(?:不信|无|没有|信)(?:宗)?教(?:信仰)?(?:者|人员|优先|勿扰)?|(?:限|仅|须|需)?无宗教信仰|信仰(?:要求)?[:为是]/,
  },
  {
    rule: 'limits-origin',
    law: 'employment-promotion-31',
    harmless: /(?:户籍|户口|籍贯)(?:不限|均可)|不限(?:户籍|户口|籍贯)/g,
    forbids:
      /(?:限|仅|只招|只要|须|需)(?:本地|本县|本市|城镇|非农业?)(?:人|户口|户籍|居民)?|(?:本地|城镇|本县)(?:人|户口|户籍)(?:优先|才可)|(?:外地|农村|某省|农民)(?:人|户口|户籍|工)(?:勿扰|不要|除外)|不(?:招|要)(?:外地|农村)/,
  },
  {
    rule: 'limits-health',
    law: 'employment-promotion-30',
    forbids:
      /乙肝(?:携带者|病毒|表面抗原)?(?:勿扰|不要|除外|者)?|(?:须|需|要求)?(?:无|非)乙肝|残疾(?:人|者)(?:勿扰|不要|除外)|不(?:招|要|收)残疾/,
  },
  {
    rule: 'limits-age',
    law: 'employment-promotion-26',
    harmless:
      /年龄(?:不限|均可)|不限年龄|(?:年满|满|16|十六)(?:周)?岁?(?:16|18|十六|十八)?(?:周)?岁(?:以上|及以上)|(?:16|18|十六|十八)(?:周)?岁(?:以上|及以上)/g,
    forbids:
      /(?:\d{2}|[二三四五六]十[一二三四五六七八九]?)(?:周)?岁(?:以下|以内|之内|及以下|封顶)|(?:\d{2})(?:周)?岁?[-~至到—](?:\d{2})(?:周)?岁|年龄(?:不(?:得)?超过|上限|小于|低于)|不超过\d{2}(?:周)?岁|\d{2}后(?:优先)?$/,
  },
  {
    rule: 'under-sixteen',
    law: 'labour-15',
    forbids:
      /(?<!\d)(?:1[0-5]|十[一二三四五]?)(?:周)?岁(?:以上|及以上|起|左右|即可|均可|也可)|童工|小学生|初中(?:在校)?生(?:可|兼职)/,
  },
  {
    rule: 'deposit-or-fee',
    law: 'labour-contract-9',
    harmless: new RegExp(
      `${no}(?:需|用|收|交|缴|收取|缴纳|扣)*(?:任何)?${fee}(?:[和或及与]?${fee})*|${fee}(?:全免|免|由?(?:公司|单位|雇主|企业|厂里)(?:承担|报销|出|负担))`,
      'g',
    ),
    forbids:
      /押金|保证金|定金|服装费|工装费|报名费|培训费|体检费|中介费|介绍费|手续费|资料费|建档费|入职费|(?:先|须|需|要)(?:交|缴|付)(?:钱|款|\d+元)|deposit|registrationfee|trainingfee/i,
  },
  {
    rule: 'keeps-papers',
    law: 'labour-contract-9',
    harmless: new RegExp(`${no}(?:会)?(?:扣押|扣留|收押|抵押|留存)(?:任何)?(?:身份证|证件)`, 'g'),
    forbids:
      /(?:扣押|扣留|收押|抵押|上交|交出|保管|押)(?:身份证|证件|毕业证|驾驶证|学历证)|(?:身份证|证件|毕业证|驾驶证)(?:原件)?(?:由公司)?(?:抵押|扣押|保管|上交)/,
  },
  {
    rule: 'unpaid-trial',
    law: 'labour-contract-20',
    forbids:
      /(?:试用|试工|培训|见习)(?:期)?(?:间|内)?(?:\d+|[一二三四五六七]+)?(?:天|日|周|个月)?(?:没有|无|不(?:发|给|计|付)|零)(?:工资|薪|报酬|钱)|免费试工|无薪(?:试用|试工|实习)/,
  },
  {
    rule: 'no-contract',
    law: 'labour-contract-10',
    forbids: /不(?:签|订)(?:劳动)?合同|无(?:需|须)(?:签)?(?:劳动)?合同/,
  },
  {
    rule: 'no-insurance',
    law: 'social-insurance-58',
    forbids: /(?:自愿)?(?:放弃|不(?:交|缴|买|上))(?:社保|社会保险|五险|工伤保险)|社保自理/,
  },
]
