/** Hands bytes to the browser as a file to keep. */
export function saveBytes(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The file somebody chose in a field, as bytes; undefined while none is chosen. */
export async function chosenBytes(field: HTMLInputElement | null): Promise<Uint8Array | undefined> {
  const file = field?.files?.[0]
  return file && new Uint8Array(await file.arrayBuffer())
}
