import { daySchema } from '../../protocol/days.ts'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { staffCardDocument } from '../../protocol/documents/staff-card.ts'
import { cardIdSchema, slugSchema } from '../../protocol/ids.ts'
import { pinSchema } from '../../protocol/pin-verifier.ts'
import type { CardAsked } from '../staff/put-card.ts'
import type { Given } from './command.ts'
import { configError } from './config-error.ts'

type Trainings = DocumentBody<'staff-card'>['trainings']

const { role: roleSchema, name: nameSchema } = staffCardDocument.body.shape

/** What was typed about a card. Throws ConfigErrors; nothing of a wrong PIN stands in them. */
export function readStaffAsked(given: Given): Omit<CardAsked, 'verifier'> & { pin: string | undefined } {
  const card = given.text('card')
  if (!card) throw configError('no-card')
  if (!cardIdSchema.safeParse(card).success) throw configError('bad-card', card)
  const pin = given.text('pin')
  if (pin !== undefined && !pinSchema.safeParse(pin).success) throw configError('bad-pin')
  const role = given.text('role')
  const parsedRole = roleSchema.safeParse(role)
  if (role !== undefined && !parsedRole.success) throw configError('bad-role', role)
  const name = given.text('name')?.trim()
  if (name !== undefined && !nameSchema.safeParse(name).success) throw configError('bad-card-name', name)
  const validUntil = given.text('valid-until')
  if (validUntil !== undefined && !daySchema.safeParse(validUntil).success)
    throw configError('bad-valid-until', validUntil)
  const trainings = given.list('training')
  return {
    ...{ card, stations: given.list('station'), pin },
    ...(parsedRole.success && { role: parsedRole.data }),
    ...(name !== undefined && { name }),
    ...(validUntil !== undefined && { validUntil }),
    ...(trainings.length > 0 && { trainings: trainings.map(trainingOf) }),
  }
}

function trainingOf(text: string): Trainings[number] {
  const [kind = '', day, ...more] = text.split('=')
  const isDay = day === undefined || daySchema.safeParse(day).success
  if (!slugSchema.safeParse(kind).success || !isDay || more.length > 0)
    throw configError('bad-training', text)
  return { kind, validUntil: day ?? null }
}
