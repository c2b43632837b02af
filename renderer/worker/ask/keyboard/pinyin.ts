// From syllables to characters: 3,800 of them (GB 2312, first plane, and some of names), the more usual ones first. The table was drawn
// from pinyin-pro 3.29 (MIT) and the order of a frequency list, once; it is data of ours from then on.
import table from '../../../../assets/typing/pinyin.json'

const bySyllable = table as Readonly<Record<string, string>>
const syllables = Object.keys(bySyllable)
const longestSyllable = Math.max(...syllables.map((each) => each.length))

export type Candidates = {
  /** Letters that a chosen character stands for. */
  used: number
  characters: string[]
}

/**
 * Characters for what has been typed: of its longest beginning that is a syllable; where none is whole yet, of syllables that begin like
 * as much of it as may be. `ü` is typed `v`.
 */
export function candidatesFor(typed: string): Candidates {
  for (let length = Math.min(typed.length, longestSyllable); length > 0; length -= 1) {
    const whole = bySyllable[typed.slice(0, length)]
    // "zh" begins with no syllable "zh", but "zhang" does: a whole one counts only where nothing longer may still come of it.
    if (whole !== undefined) return { used: length, characters: withLonger(typed, length, whole) }
  }
  for (let length = typed.length; length > 0; length -= 1) {
    const begun = syllables.filter((each) => each.startsWith(typed.slice(0, length)))
    const firsts = begun.flatMap((each) => [...(bySyllable[each] ?? '')].slice(0, 3))
    if (firsts.length > 0) return { used: length, characters: [...new Set(firsts)] }
  }
  return { used: typed.length, characters: [] }
}

/** Of "xi", also the first of "xian" and "xiang": who types the first letters of a name sees it come. */
function withLonger(typed: string, length: number, whole: string): string[] {
  if (length < typed.length) return [...whole]
  const longer = syllables.filter((each) => each !== typed && each.startsWith(typed))
  return [...new Set([...whole, ...longer.flatMap((each) => [...(bySyllable[each] ?? '')].slice(0, 2))])]
}
