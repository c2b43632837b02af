// The trades a job may be posted under: one picture and one word each, for who looks for work by picture. Uyghur, Kazakh and Mongolian
// await a native reader; where a language lacks a word the Chinese stands.
import type { Texts } from '../ids.ts'

/** `pictogram`: a drawing of assets/pictograms where it is not called as the trade is. */
export type Trade = { trade: string; pictogram?: string; words: Texts }

type Words = [chinese: string, english: string, uyghur: string, kazakh: string, mongolian?: string]

function trade(slug: string, [chinese, en, ug, kazakh, mongolian]: Words, pictogram?: string): Trade {
  return {
    trade: slug,
    words: {
      'zh-CN': chinese,
      en,
      ug,
      'kk-Arab': kazakh,
      ...(mongolian === undefined ? {} : { 'mn-Mong': mongolian }),
    },
    ...(pictogram === undefined ? {} : { pictogram }),
  }
}

/** Most asked for first; `other` at the end. */
export const trades: readonly Trade[] = [
  trade('porter', ['搬运装卸', 'Loading, moving', 'ھاممال', 'جۇك تاسۋشى', 'ᠠᠴᠢᠭᠠᠴᠢᠨ']),
  trade('sorter', ['仓储分拣', 'Sorting, warehouse', 'ئامبار ئىشچىسى', 'قويما جۇمىسشىسى']),
  trade('courier', ['快递配送', 'Delivery', 'يەتكۈزگۈچى', 'جەتكىزۋشى', 'ᠬᠦᠷᠭᠡᠭᠴᠢ']),
  trade('driver', ['司机', 'Driver', 'شوپۇر', 'جۇرگىزۋشى', 'ᠵᠢᠯᠤᠭᠤᠴᠢ']),
  trade('forklift', ['叉车工', 'Forklift driver', 'ۋىلكىلىق ماشىنا شوپۇرى', 'تيەگىش جۇرگىزۋشىسى']),
  trade('cleaner', ['保洁', 'Cleaning', 'تازىلىقچى', 'تازالاۋشى', 'ᠴᠡᠪᠡᠷᠯᠡᠭᠴᠢ']),
  trade('housekeeper', ['家政钟点工', 'Housework', 'ئۆي خىزمەتچىسى', 'ءۇي قىزمەتشىسى'], 'housekeeping'),
  trade('nanny', ['月嫂育儿', 'Child care', 'بالا باققۇچى', 'بالا كۇتۋشى']),
  trade('carer', ['护工陪护', 'Care', 'كېسەل باققۇچى', 'ناۋقاس كۇتۋشى']),
  trade('cook', ['厨师', 'Cook', 'ئاشپەز', 'اسپاز', 'ᠲᠣᠭᠤᠭᠠᠴᠢ']),
  trade('kitchen-hand', ['后厨帮工', 'Kitchen help', 'ئاشخانا ياردەمچىسى', 'اسحانا كومەكشىسى']),
  trade('waiter', ['餐饮服务员', 'Waiting at table', 'كۈتكۈچى', 'داياشى', 'ᠦᠢᠯᠡᠴᠢᠯᠡᠭᠴᠢ']),
  trade('shop-assistant', ['店员收银', 'Shop assistant', 'ساتقۇچى', 'ساتۋشى', 'ᠬᠤᠳᠠᠯᠳᠤᠭᠴᠢ']),
  trade('security', ['保安', 'Security guard', 'قوغدىغۇچى', 'كۇزەتشى', 'ᠬᠠᠮᠠᠭᠠᠯᠠᠭᠴᠢ']),
  trade('builder', ['建筑工', 'Building', 'قۇرۇلۇشچى', 'قۇرىلىسشى', 'ᠪᠠᠷᠢᠯᠭᠠᠴᠢᠨ'], 'construction'),
  trade('decorator', ['装修油漆', 'Painting, fitting', 'بېزەكچى', 'سىرشى']),
  trade('carpenter', ['木工', 'Carpenter', 'ياغاچچى', 'اعاش ۇستاسى', 'ᠮᠣᠳᠣᠴᠢ']),
  trade('electrician', ['电工', 'Electrician', 'توكچى', 'توكشى', 'ᠴᠠᠬᠢᠯᠭᠠᠨᠴᠢᠨ']),
  trade('plumber', ['水暖管道', 'Plumber', 'سۇ تۇرۇبىچى', 'سۋ قۇبىرشىسى']),
  trade('welder', ['焊工', 'Welder', 'كەپشەرچى', 'دانەكەرلەۋشى', 'ᠭᠠᠭᠨᠠᠭᠠᠴᠢᠨ']),
  trade('factory-hand', ['工厂普工', 'Factory hand', 'زاۋۇت ئىشچىسى', 'زاۋىت جۇمىسشىسى', 'ᠠᠵᠢᠯᠴᠢᠨ']),
  trade('packer', ['打包包装', 'Packing', 'قاچىلىغۇچى', 'وراۋشى']),
  trade('mechanic', ['汽车修理', 'Car mechanic', 'ماشىنا رېمونتچىسى', 'كولىك جوندەۋشى']),
  trade('repairer', ['家电维修', 'Appliance repair', 'سايمان رېمونتچىسى', 'جوندەۋشى', 'ᠵᠠᠰᠠᠭᠴᠢ']),
  trade('tailor', ['缝纫', 'Sewing', 'تىككۈچى', 'تىگىنشى', 'ᠣᠶᠤᠳᠠᠯᠴᠢᠨ']),
  trade('farm-hand', ['农田工', 'Farm work', 'دېھقان ئىشچى', 'ەگىنشى', 'ᠲᠠᠷᠢᠶᠠᠴᠢᠨ']),
  trade('picker', ['采摘工', 'Picking', 'تەرگۈچى', 'تەرۋشى']),
  trade('herder', ['牧工', 'Herding', 'مالچى', 'مالشى', 'ᠮᠠᠯᠴᠢᠨ']),
  trade('gardener', ['园林绿化', 'Gardening', 'باغۋەن', 'باعبان', 'ᠴᠡᠴᠡᠷᠯᠢᠭᠴᠢ'], 'landscaping'),
  trade('promoter', ['促销传单', 'Promotion', 'تەشۋىقاتچى', 'ناسيحاتشى']),
  trade('livestream', ['直播带货', 'Livestream selling', 'نەق مەيدان ساتقۇچى', 'تىكە ەفير ساتۋشىسى']),
  trade('clerk', ['文员客服', 'Office, phone', 'ئىشخانا خادىمى', 'كەڭسە قىزمەتكەرى']),
  trade('other', ['其他工作', 'Other work', 'باشقا ئىش', 'باسقا جۇمىس', 'ᠪᠤᠰᠤᠳ']),
]

const bySlug = new Map(trades.map((each) => [each.trade, each]))

/** A trade of the list; undefined for one that a county has made up: its slug is all there is to say of it. */
export function tradeOf(slug: string): Trade | undefined {
  return bySlug.get(slug)
}
