import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Cards of the demonstration's station. Their PINs are printed for everybody to read: no real station may use them. */
export const demoCards = [
  { card: 'demo-manager', role: 'manager', name: '示范站长', pin: '112233' },
  { card: 'demo-volunteer', role: 'volunteer', name: '示范志愿者', pin: '223344' },
  { card: 'demo-guest', role: 'guest', name: '示范一日站长', pin: '334455' },
] as const

const dayMs = 86_400_000
const dayAfter = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)

/** Has the hub's own command make them, one after the other; throws its words when it cannot. */
export async function makeDemoCards(hubProgram: string, hubData: string, station: string): Promise<void> {
  for (const { card, role, name, pin } of demoCards) {
    const who = ['--card', card, '--role', role, '--name', name, '--pin', pin, '--valid-until', '2099-12-31']
    // One training that ends soon and one that holds, so that the list has something to say.
    const trained = ['--training', `first-aid=${dayAfter(60)}`, '--training', `fire-safety=${dayAfter(300)}`]
    const args = ['staff', '--data', hubData, '--station', station, ...who, ...trained]
    await promisify(execFile)(process.execPath, [hubProgram, ...args], { timeout: 30_000 })
  }
}

/** What the start says about them. */
export function demoCardsText(): string {
  const lines = demoCards.map(({ name, role, pin }) => `  ${role.padEnd(10)}${pin}  ${name}`)
  return ['Staff of the demonstration, and their PINs (on the kiosk: the manager’s page):', ...lines].join(
    '\n',
  )
}
