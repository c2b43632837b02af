import type { Item } from '../../../station/contract/stock.ts'

/** Something with lot and date, for the worker to take. */
export const dressing: Item = {
  id: 'gauze',
  name: { 'zh-CN': '无菌纱布片', en: 'Sterile gauze' },
  unit: { 'zh-CN': '片', en: 'piece' },
  group: 'first-aid',
  order: 1,
  medicine: false,
  expiry: 'lot',
  access: 'self-service',
  warnings: [],
}
