// The laws that a job posting is held against, and how they are cited. Texts of April 2025; to be looked over once a year.
import type { Texts } from '../ids.ts'

export const laws = {
  'hr-market-24': {
    'zh-CN': '《人力资源市场暂行条例》第二十四条',
    en: 'Interim Regulation on Human Resources Markets, art. 24',
  },
  'hr-market-26': {
    'zh-CN': '《人力资源市场暂行条例》第二十六条',
    en: 'Interim Regulation on Human Resources Markets, art. 26',
  },
  'employment-promotion-26': { 'zh-CN': '《就业促进法》第二十六条', en: 'Employment Promotion Law, art. 26' },
  'employment-promotion-27': { 'zh-CN': '《就业促进法》第二十七条', en: 'Employment Promotion Law, art. 27' },
  'employment-promotion-28': { 'zh-CN': '《就业促进法》第二十八条', en: 'Employment Promotion Law, art. 28' },
  'employment-promotion-29': { 'zh-CN': '《就业促进法》第二十九条', en: 'Employment Promotion Law, art. 29' },
  'employment-promotion-30': { 'zh-CN': '《就业促进法》第三十条', en: 'Employment Promotion Law, art. 30' },
  'employment-promotion-31': { 'zh-CN': '《就业促进法》第三十一条', en: 'Employment Promotion Law, art. 31' },
  'labour-15': { 'zh-CN': '《劳动法》第十五条', en: 'Labour Law, art. 15' },
  'labour-48': { 'zh-CN': '《劳动法》第四十八条', en: 'Labour Law, art. 48' },
  'labour-contract-8': { 'zh-CN': '《劳动合同法》第八条', en: 'Labour Contract Law, art. 8' },
  'labour-contract-9': { 'zh-CN': '《劳动合同法》第九条', en: 'Labour Contract Law, art. 9' },
  'labour-contract-10': { 'zh-CN': '《劳动合同法》第十条', en: 'Labour Contract Law, art. 10' },
  'labour-contract-20': { 'zh-CN': '《劳动合同法》第二十条', en: 'Labour Contract Law, art. 20' },
  'labour-contract-68': { 'zh-CN': '《劳动合同法》第六十八条', en: 'Labour Contract Law, art. 68' },
  'labour-contract-72': { 'zh-CN': '《劳动合同法》第七十二条', en: 'Labour Contract Law, art. 72' },
  'social-insurance-58': { 'zh-CN': '《社会保险法》第五十八条', en: 'Social Insurance Law, art. 58' },
  'posting-form': {
    'zh-CN': '驿站岗位发布规则：每一栏按约定填写',
    en: 'Rule of the stations: each column says what it is for',
  },
  'posting-number': {
    'zh-CN': '驿站岗位发布规则：一个编号一个岗位',
    en: 'Rule of the stations: one number, one posting',
  },
  'posting-window': {
    'zh-CN': '驿站岗位发布规则：最长三十天',
    en: 'Rule of the stations: thirty days at most',
  },
} as const satisfies Record<string, Texts>

export type Law = keyof typeof laws
