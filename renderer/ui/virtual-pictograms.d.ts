declare module 'virtual:pictograms' {
  /** Where the sprite lies; each symbol's id is its file's name in assets/pictograms. */
  export const spriteUrl: string
  export const drawingNames: readonly string[]
}

declare module 'virtual:feature-pictograms' {
  /** As above, of assets/pictograms/features. */
  export const spriteUrl: string
  export const drawingNames: readonly string[]
}

declare module 'virtual:illustrations' {
  /** As above, of assets/illustrations/first-aid. */
  export const spriteUrl: string
}
