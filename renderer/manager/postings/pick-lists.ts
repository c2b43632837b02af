// What is mostly written in a posting, to be picked instead of typed. The posting is read by everybody here, and so it is in Chinese.

export const hoursPicks = [
  '8:00-17:00',
  '9:00-18:00',
  '10:00-19:00',
  '14:00-22:00',
  '20:00-次日6:00',
  '4小时',
] as const

export const requirementPicks = [
  '不限',
  '年满十八周岁',
  '能搬重物',
  '有健康证',
  '有驾驶证',
  '有电工证',
  '会用电脑',
  '有经验优先',
  '能上夜班',
] as const

export const hazardPicks = [
  '搬重物，发护腰和手套',
  '高处作业，发安全带',
  '高温天气，有防暑用品',
  '用电操作，有人带班',
  '粉尘，发口罩',
  '没有特别危险',
] as const

export const workPicks: Readonly<Record<string, readonly string[]>> = {
  porter: ['装车卸货，码放整齐', '搬家，上下楼搬家具'],
  sorter: ['按单拣货、扫码、装箱'],
  courier: ['送快递、送餐，按路线送到'],
  driver: ['开货车送货，帮忙装卸', '开客车接送'],
  cleaner: ['打扫楼道、办公室和卫生间'],
  housekeeper: ['做饭、打扫、洗衣'],
  cook: ['做大锅菜，备菜炒菜'],
  'kitchen-hand': ['洗菜、切菜、洗碗'],
  waiter: ['端菜、收桌、招呼客人'],
  'shop-assistant': ['理货、收银、招呼顾客'],
  security: ['看门、登记、巡逻'],
  builder: ['工地小工，和灰搬砖'],
  'factory-hand': ['流水线操作，看机器'],
  packer: ['打包、贴单、封箱'],
  'farm-hand': ['浇水、除草、铺膜'],
  picker: ['摘果、摘棉、装筐'],
  herder: ['放羊、喂料、接羔'],
}
