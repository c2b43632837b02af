/** A roof, an open door and the light in it. */
export function HouseMark() {
  return (
    <svg className="house" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path
        d="M4 23 24 6l20 17"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M10 22v19h28V22" fill="none" stroke="currentColor" strokeWidth="4" strokeLinejoin="round" />
      <path d="M19 41V28a5 5 0 0 1 10 0v13z" className="house-light" />
    </svg>
  )
}
