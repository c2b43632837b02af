// Days and months as they are printed on a package, and as a calendar has them: no time of day, no time zone.
import * as z from 'zod'

/** A calendar day that exists, `2027-05-31`, years 1900–2199. Whose day it is (the federation's time zone) is the reader's to know. */
export const daySchema = z
  .string()
  .regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((text) => dayOfMonth(text) <= daysInMonth(text), 'no such day')

/** A month, `2027-05`, years 1900–2199. */
export const monthSchema = z.string().regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/)

/** "Use by" as a package prints it. A month lasts to its last day, a day to its end; both include themselves. */
export const useByLabelSchema = z.union([monthSchema, daySchema])

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10))
}

function daysInMonth(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}
