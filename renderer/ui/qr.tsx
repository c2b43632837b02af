import './qr.css'
import { useMemo } from 'react'
import { qrPath, quietModules } from './qr-path.ts'

/** A QR code, black on white whatever the theme; as large as `--qr` says (40 mm). `label`: what it is, for who cannot see it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text])
  const side = size + 2 * quietModules
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quietModules} ${-quietModules} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietModules} y={-quietModules} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
