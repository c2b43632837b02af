import type { Database } from 'better-sqlite3'
import { staffCardDocument } from '../../../protocol/documents/staff-card.ts'
import { pinVerifierSchema } from '../../../protocol/pin-verifier.ts'
import type { CardPlace, StaffCard, StaffCardReads, StaffCardWrites } from '../nouns/staff-cards.ts'

type CardRow = {
  card: string
  role: StaffCard['role']
  name: string | null
  valid_until: string
  trainings: string
  verifier: string
  rev: number
  withdrawn_ms: number | null
}
type PlaceRow = { card: string; station: string; sealed_to: string | null; sealed_rev: number | null }

const trainingsSchema = staffCardDocument.body.shape.trainings

export function staffCardReads(db: Database): StaffCardReads {
  const find = db.prepare<[string], CardRow>('SELECT * FROM staff_cards WHERE card = ?')
  const list = db.prepare<[], CardRow>('SELECT * FROM staff_cards ORDER BY card')
  const places = db.prepare<[string], PlaceRow>(
    'SELECT * FROM staff_card_stations WHERE card = ? ORDER BY station',
  )
  const allPlaces = db.prepare<[], PlaceRow>('SELECT * FROM staff_card_stations ORDER BY card, station')
  const due = db.prepare<{ station: string | null }, CardRow & { station: string; seal_to: string }>(`
    SELECT c.*, p.station, s.seal_to
    FROM staff_card_stations p JOIN staff_cards c ON c.card = p.card JOIN stations s ON s.id = p.station
    WHERE (@station IS NULL OR p.station = @station) AND c.withdrawn_ms IS NULL AND s.seal_to IS NOT NULL
      AND (p.sealed_to IS NOT s.seal_to OR p.sealed_rev IS NOT c.rev)
    ORDER BY p.station, c.card`)
  return {
    find: async (card) => {
      const row = find.get(card)
      return row && toCard(row)
    },
    list: async () => list.all().map(toCard),
    placesOf: async (card) => places.all(card).map(toPlace),
    places: async () => allPlaces.all().map(toPlace),
    due: async (station) =>
      due
        .all({ station: station ?? null })
        .map((row) => ({ card: toCard(row), station: row.station, sealTo: row.seal_to })),
  }
}

export function staffCardWrites(db: Database): StaffCardWrites {
  const put = db.prepare('INSERT OR REPLACE INTO staff_cards VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const putPlace = db.prepare('INSERT OR REPLACE INTO staff_card_stations VALUES (?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM staff_card_stations WHERE card = ? AND station = ?')
  return {
    put: async ({ card, role, name, validUntil, trainings, verifier, rev, withdrawnMs }) => {
      const texts = [JSON.stringify(trainings), JSON.stringify(verifier)]
      put.run(card, role, name ?? null, validUntil, ...texts, rev, withdrawnMs ?? null)
    },
    putPlace: async ({ card, station, sealedTo, sealedRev }) =>
      void putPlace.run(card, station, sealedTo ?? null, sealedRev ?? null),
    removePlace: async (card, station) => void remove.run(card, station),
  }
}

function toCard(row: CardRow): StaffCard {
  return {
    card: row.card,
    role: row.role,
    name: row.name ?? undefined,
    validUntil: row.valid_until,
    trainings: trainingsSchema.parse(JSON.parse(row.trainings)),
    verifier: pinVerifierSchema.parse(JSON.parse(row.verifier)),
    rev: row.rev,
    withdrawnMs: row.withdrawn_ms ?? undefined,
  }
}

function toPlace(row: PlaceRow): CardPlace {
  const { card, station, sealed_to: sealedTo, sealed_rev: sealedRev } = row
  return { card, station, sealedTo: sealedTo ?? undefined, sealedRev: sealedRev ?? undefined }
}
