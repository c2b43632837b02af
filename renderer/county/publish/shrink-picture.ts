import type { Picture } from './listing-draft.ts'

/** What a document takes of base64, and the bytes that makes. */
const maxBytes = (49_152 / 4) * 3
/** As wide as a kiosk's card draws it, then smaller while it does not fit. */
const widths = [640, 480, 320]
const qualities = [0.8, 0.6, 0.4]

/** A picture as WebP within the limit of a listing, as large and good as fits; undefined for what is no picture. */
export async function shrinkPicture(file: Blob): Promise<Picture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return undefined
  try {
    for (const width of widths)
      for (const quality of qualities) {
        const scale = Math.min(1, width / bitmap.width)
        const canvas = new OffscreenCanvas(
          Math.max(1, Math.round(bitmap.width * scale)),
          Math.max(1, Math.round(bitmap.height * scale)),
        )
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
        if (blob.type === 'image/webp' && blob.size <= maxBytes)
          return { type: 'image/webp', base64: await base64Of(blob) }
      }
    return undefined
  } finally {
    bitmap.close()
  }
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
