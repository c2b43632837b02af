import { hubClaims } from './hub-claims.ts'
import { HubPeer } from './hub-peer.ts'

// The claims run against the small hub of this folder, so that they themselves are known to run.
hubClaims(
  async () => {
    const hub = await HubPeer.open()
    hub.pageDocuments = 4
    for (const id of ['65', '6523', '652328', '652302']) hub.publish('unit', id, { body: { id } })
    for (const id of ['rider', 'courier']) hub.publish('category', id, { body: { id } })
    for (const id of ['water', 'rest', 'reading']) hub.publish('service', id, { body: { id } })
    hub.publish('service', 'rest', { gone: true })
    return {
      url: hub.url,
      newCode: async (unit, name) => hub.addCode({ ...(unit ? { unit } : {}), ...(name ? { name } : {}) }),
      expiredCode: async () => hub.addCode({ expired: true }),
      revoke: async (station) => hub.revoke(station),
      close: () => hub.close(),
    }
  },
  { reports: false, lacks: ['codeFor', 'crash', 'backup'] },
)
