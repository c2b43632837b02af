/** Whether this shell hands files out at all: Electron's refuses every download, so that nobody carries one away from a kiosk. */
export function canSaveFiles(): boolean {
  return !('waystationShell' in window)
}

/** Saves a text as a file in the browser's folder for downloads. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun reading it by then; kept for ever it would be memory lost.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
