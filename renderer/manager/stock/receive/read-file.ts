/** What `stock.readDeliveryNote` takes at most, in bytes before Base64. */
export const maxNoteBytes = 675_000

/** A file's bytes as Base64, in pieces: a call with half a million arguments would overflow the stack. */
export async function readAsBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8_192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return btoa(pieces.join(''))
}
