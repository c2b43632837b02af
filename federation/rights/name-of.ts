import type { Who } from './access.ts'

/** For people, and with the id that never comes to mean another. */
export function nameOf({ id, name }: Pick<Who, 'id' | 'name'>): string {
  return name === id ? id : `${name} · ${id}`
}
