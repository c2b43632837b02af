/** The columns of a delivery note that are read; any others are passed over. */
export type NoteColumn = 'code' | 'name' | 'lot' | 'usableUntil' | 'qty'

const called: Record<NoteColumn, readonly string[]> = {
  code: [
    '编码',
    '代码',
    '编号',
    '物品编码',
    '物资编码',
    '商品编码',
    '物品编号',
    '货号',
    'code',
    'item code',
    'id',
    'item id',
    'sku',
  ],
  name: [
    '物品',
    '物资',
    '品名',
    '名称',
    '物品名称',
    '物资名称',
    '药品名称',
    '商品名称',
    '产品名称',
    '通用名',
    '货品',
    'item',
    'name',
    'item name',
    'product',
    'goods',
    'description',
  ],
  lot: [
    '批号',
    '生产批号',
    '产品批号',
    '批次',
    '批次号',
    'lot',
    'lot no',
    'lot number',
    'batch',
    'batch no',
    'batch number',
  ],
  usableUntil: [
    '有效期',
    '有效期至',
    '有效日期',
    '有效期限',
    '失效日期',
    '失效期',
    '保质期至',
    '到期日',
    '到期日期',
    '使用期限',
    'usable until',
    'use by',
    'expiry',
    'expiry date',
    'expires',
    'exp',
    'exp date',
    'expiration',
    'expiration date',
    'best before',
  ],
  qty: [
    '数量',
    '件数',
    '发货数量',
    '实发数量',
    '配送数量',
    '到货数量',
    '实收数量',
    'qty',
    'quantity',
    'amount',
    'count',
    'pieces',
  ],
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|[\s.:_\-*]/gu, '')
const byHeading = new Map(
  (Object.entries(called) as [NoteColumn, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column] as const),
  ),
)

/** Where each column stands, or undefined when this row is no heading: it needs at least the item and the quantity. */
export function readHeadings(row: readonly string[]): Map<NoteColumn, number> | undefined {
  const places = new Map<NoteColumn, number>()
  for (const [place, heading] of row.entries()) {
    const column = byHeading.get(plain(heading))
    if (column && !places.has(column)) places.set(column, place)
  }
  return places.has('qty') && (places.has('code') || places.has('name')) ? places : undefined
}
