import { useId } from 'react'

type FigureListProps = {
  title: string
  figures: readonly { name: string; value: string; alarm?: boolean }[]
}

/** Single figures of one matter, side by side. */
export function FigureList({ title, figures }: FigureListProps) {
  const titleId = useId()
  return (
    <section className="card figure-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <dl>
        {figures.map(({ name, value, alarm }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={alarm ? 'waits' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
