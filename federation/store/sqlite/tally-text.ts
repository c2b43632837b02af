import { crc32 } from 'node:zlib'
import type { Tally, TallyKey } from '../nouns/timelines.ts'

const sumLength = 8

/** A row of counts is not what was written: the disk changed it. Nothing is made of it; the log of record still has it all. */
export class DamagedTally extends Error {
  override name = 'DamagedTally'
}

/** A tally as its row holds it: a checksum over key and JSON, then JSON. SQLite does not notice a digit that flipped. */
export function tallyToText(key: TallyKey, tally: Tally): string {
  const json = JSON.stringify(tally)
  return sumOf(key, json) + json
}

/** Throws a DamagedTally. Written by this program and read by it alone: not a boundary that needs a schema. */
export function tallyFromText(key: TallyKey, text: string): Tally {
  // Rows of before there were checksums.
  const json = text.startsWith('{') ? text : text.slice(sumLength)
  if (json !== text && sumOf(key, json) !== text.slice(0, sumLength))
    throw new DamagedTally('a row of counts is not what was written: the database was damaged')
  return JSON.parse(json)
}

function sumOf({ station, day, timeline, stretch }: TallyKey, json: string): string {
  return crc32(json, crc32(`${station}/${day}/${timeline}/${stretch}`))
    .toString(16)
    .padStart(sumLength, '0')
}
