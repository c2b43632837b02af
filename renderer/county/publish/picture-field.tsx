import { useId, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Picture } from './listing-draft.ts'
import { shrinkPicture } from './shrink-picture.ts'

type PictureFieldProps = {
  picture: Picture | undefined
  onChange: (picture: Picture | undefined) => void
}

/** A picture, made small enough that a page of the feed still holds many listings. */
export function PictureField({ picture, onChange }: PictureFieldProps) {
  const { t } = useWords()
  const id = useId()
  const [bad, setBad] = useState(false)
  async function choose(file: File) {
    const shrunk = await shrinkPicture(file)
    setBad(shrunk === undefined)
    if (shrunk) onChange(shrunk)
  }
  return (
    <div className="picture-field">
      <label htmlFor={id}>
        {t('listing.picture')}
        <input
          id={id}
          className="field"
          type="file"
          accept="image/*"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void choose(file)
          }}
        />
      </label>
      <p className="fault" role="alert">
        {bad ? t('listing.badPicture') : ''}
      </p>
      {picture ? (
        <div className="picture-kept">
          <img
            src={`data:${picture.type};base64,${picture.base64}`}
            alt={t('listing.pictureAlt')}
            width={160}
          />
          <p className="soft">{t('listing.pictureKept')}</p>
          <button type="button" className="button small" onClick={() => onChange(undefined)}>
            {t('listing.removePicture')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
