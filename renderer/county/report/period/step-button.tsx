type StepButtonProps = { label: string; to: string | undefined; onChoose: (name: string) => void; by: 1 | -1 }

const paths = { '-1': 'm9 1-7 7 7 7', '1': 'm3 1 7 7-7 7' } as const

/** One period back, or forward: never into what has not begun. */
export function StepButton({ label, to, onChoose, by }: StepButtonProps) {
  return (
    <button
      type="button"
      className="step"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onChoose(to)}
    >
      <svg viewBox="0 0 12 16" aria-hidden="true" focusable="false">
        <path d={paths[by]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  )
}
