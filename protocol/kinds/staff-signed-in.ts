import * as z from 'zod'
import { defineKind } from './define-kind.ts'

/** The holder of the card in `by` gave the right PIN. Nothing else: the card's document says who that is. */
export const staffSignedIn = defineKind({ kind: 'staff.signed-in', versions: { 1: z.object({}) } })
