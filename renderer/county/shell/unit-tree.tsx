import { useState } from 'react'
import type { Units } from '../../../federation/contract/fleet.ts'
import { useWords } from '../words/use-words.ts'

type Unit = Units['units'][number]
type UnitTreeProps = {
  units: Units
  /** Only these, in a plain list; undefined: the whole tree. */
  found: readonly Unit[] | undefined
  current: string
  onChoose: (unit: string) => void
}

/** A tree that fits the dialog is shown whole; of a larger one the first levels. */
const wholeTree = 30
const openLevels = 3

export function UnitTree({ units, found, current, onChoose }: UnitTreeProps) {
  const shown = found ?? units.units.filter((each) => each.unit === units.root)
  return (
    <ul className="unit-tree">
      {shown.map((unit) => (
        <Branch
          key={unit.unit}
          unit={unit}
          level={1}
          openFrom={units.units.length <= wholeTree ? Number.POSITIVE_INFINITY : openLevels}
          childrenOf={(parent) =>
            found ? [] : units.units.filter((each) => each.parent === parent && each.unit !== units.root)
          }
          current={current}
          onChoose={onChoose}
        />
      ))}
    </ul>
  )
}

type BranchProps = {
  unit: Unit
  level: number
  /** Branches from this level on begin folded. */
  openFrom: number
  childrenOf: (unit: string) => readonly Unit[]
  current: string
  onChoose: (unit: string) => void
}

function Branch({ unit, level, openFrom, childrenOf, current, onChoose }: BranchProps) {
  const { t, text } = useWords()
  const children = childrenOf(unit.unit)
  const [open, setOpen] = useState(level < openFrom)
  const name = text(unit.name)
  return (
    <li>
      <div className="branch">
        {children.length > 0 ? (
          <button
            type="button"
            className="fold"
            aria-expanded={open}
            aria-label={open ? t('units.collapse', { name }) : t('units.expand', { name })}
            onClick={() => setOpen(!open)}
          >
            <svg viewBox="0 0 8 12" aria-hidden="true" focusable="false">
              <path
                d="m1 1 5 5-5 5"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinecap="round"
              />
            </svg>
          </button>
        ) : (
          <span className="fold" />
        )}
        <button
          type="button"
          className="unit"
          aria-current={unit.unit === current ? 'true' : undefined}
          onClick={() => onChoose(unit.unit)}
        >
          {name} <span className="code">{unit.unit}</span>
        </button>
      </div>
      {open && children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch
              key={child.unit}
              unit={child}
              level={level + 1}
              openFrom={openFrom}
              childrenOf={childrenOf}
              current={current}
              onChoose={onChoose}
            />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
