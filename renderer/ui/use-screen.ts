import { useEffect, useState } from 'react'
import type { ScreenSize } from './screen-size.ts'
import { measureScreen } from './screen-size.ts'

/** `column`: higher than wide · `tablet`: wide and low · `wide`: wide with room above the tiles. */
export type Shape = 'column' | 'tablet' | 'wide'

/** A wide screen lower than this (CSS pixels) has no room for a picture beside its tiles. */
const lowScreenPx = 900

/** The window as a piece of glass; tells the style sheets its millimetre, its unit and its shape. */
export function useScreen(diagonalInches: number | null): ScreenSize & { shape: Shape } {
  const [window_, setWindow] = useState(readWindow)

  useEffect(() => {
    const read = () => setWindow(readWindow())
    window.addEventListener('resize', read)
    return () => window.removeEventListener('resize', read)
  }, [])

  const size = { ...window_, diagonalInches }
  const { pxPerMm, unitPx } = measureScreen(size)
  const shape = size.height >= size.width ? 'column' : size.height < lowScreenPx ? 'tablet' : 'wide'

  useEffect(() => {
    const { style, dataset } = document.documentElement
    style.setProperty('--mm', `${pxPerMm}px`)
    style.setProperty('--u', `${unitPx}px`)
    dataset['shape'] = shape
  }, [pxPerMm, unitPx, shape])

  return { ...size, shape }
}

function readWindow() {
  return { width: window.innerWidth, height: window.innerHeight }
}
