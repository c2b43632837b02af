/** The whole body of a request, or `too-large` as soon as that shows; `broken` when the line died in the middle. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer | 'too-large' | 'broken'> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > maxBytes) return 'too-large'
  try {
    // With an announced length Node itself reads no more than that.
    if (announced !== null || !request.body) return Buffer.from(await request.arrayBuffer())
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of request.body) {
      size += piece.length
      if (size > maxBytes) return 'too-large'
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch {
    // Whatever the reason, there is nobody left to answer.
    return 'broken'
  }
}
