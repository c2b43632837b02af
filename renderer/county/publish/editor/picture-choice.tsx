import { drawingNames as things } from 'virtual:feature-pictograms'
import { drawingNames as tiles } from 'virtual:pictograms'
import { useId, useState } from 'react'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { useEditorWords } from './use-editor-words.ts'

/** Marks of keys and faces are no pictures of things. */
const keys = new Set(
  'back next down done close erase filter finish chosen plain plus minus undo more waiting warning'.split(
    ' ',
  ),
)
const pictures = [...new Set([...things, ...tiles])].filter((name) => !keys.has(name)).sort()

type PictureChoiceProps = { label: string; value: string; onValue: (value: string | undefined) => void }

/** A pictogram, chosen by looking at it. Its name is what a search finds and what a reader of screens hears. */
export function PictureChoice({ label, value, onValue }: PictureChoiceProps) {
  const say = useEditorWords()
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const id = useId()
  const found = pictures.filter((name) => name.includes(search.trim().toLowerCase()))
  return (
    <div className="labelled picture-choice">
      <span id={id}>{label}</span>
      <button
        type="button"
        className="button picture-now"
        aria-expanded={open}
        aria-describedby={id}
        onClick={() => setOpen(!open)}
      >
        {value === '' ? null : <FeaturePictogram name={value} />}
        {value === '' ? say('picture.choose') : say('picture.change', { name: value })}
      </button>
      {open ? (
        <fieldset className="pictures">
          <legend className="hidden">{label}</legend>
          <input
            type="search"
            className="field"
            aria-label={say('picture.search')}
            placeholder={say('picture.search')}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          <div className="picture-grid">
            {found.map((name) => (
              <button
                key={name}
                type="button"
                title={name}
                aria-label={name}
                aria-pressed={name === value}
                onClick={() => {
                  onValue(name)
                  setOpen(false)
                }}
              >
                <FeaturePictogram name={name} />
              </button>
            ))}
          </div>
          {found.length === 0 ? <p className="soft">{say('picture.none')}</p> : null}
          <button type="button" className="button small" onClick={() => onValue(undefined)}>
            {say('picture.without')}
          </button>
        </fieldset>
      ) : null}
    </div>
  )
}
