declare module 'virtual:pictograms' {
  /** Where the sprite lies; each symbol's id is its file's name in assets/pictograms. */
  export const spriteUrl: string
  export const pictogramNames: readonly string[]
}
