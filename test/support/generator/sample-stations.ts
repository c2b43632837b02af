/** A station to be made up: where it hangs, its published name, and how many come on a mean day. */
export type SampleStation = { unit: string; name: string; dailyMean: number; character: Character }

/** What the place is, which decides who comes: a square in town, a park, a pharmacy, a mine's gate, a regiment's fields. */
export type Character = 'town' | 'park' | 'pharmacy' | 'industry' | 'farm'

/**
 * One station in each county of the sample federation. Names as published; of the two XPCC cities only that they have such
 * service points. Daily means as published: 2.4 (the least seen), 2.6 (Haizhu), 3.1 (Suzhou), 7 (Liuzhou), 12.4 (all of China),
 * 200 (Wudi); given to the stations by us.
 */
export const sampleStations: readonly SampleStation[] = [
  { unit: '652328', name: '木垒县城区工会驿站', dailyMean: 12.4, character: 'town' },
  { unit: '652302', name: '瑶池园工会驿站', dailyMean: 7, character: 'park' },
  { unit: '652324', name: '玛纳斯镇暖心驿站', dailyMean: 3.1, character: 'farm' },
  { unit: '652323', name: '新天利医药超市南门店工会驿站', dailyMean: 2.6, character: 'pharmacy' },
  { unit: '6523-zd', name: '准东开发区工会驿站', dailyMean: 2.4, character: 'industry' },
  { unit: '659001', name: '第八师石河子市工会户外劳动者服务站点', dailyMean: 200, character: 'town' },
  { unit: '659004', name: '第六师五家渠市工会户外劳动者服务站点', dailyMean: 12.4, character: 'farm' },
]
