import { statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

/** The first program in PATH that prints pages: Debian's Chromium, or one of those that are made of it. */
export function findChromium({ PATH = '' }: { PATH?: string | undefined }): string | undefined {
  const folders = PATH.split(delimiter).filter((folder) => folder !== '')
  const ending = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find(isProgram)
}

export function isProgram(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
