import type { Found } from './choose-shell.ts'

type Place = { env: Record<string, string | undefined>; platform: NodeJS.Platform }

/** Whether a window can be opened from here, told from the environment alone. */
export function findDisplay({ env, platform }: Place): Found['display'] {
  if (platform === 'win32') return { there: true }
  if (platform === 'darwin') {
    const remote = env['SSH_CONNECTION'] ?? ''
    return remote === '' ? { there: true } : { there: false, why: 'this is a remote session (SSH)' }
  }
  if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return { there: true }
  return { there: false, why: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)' }
}
