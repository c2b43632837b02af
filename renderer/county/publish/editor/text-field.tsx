import { useId } from 'react'
import { languages } from '../../../../locales/languages.ts'
import { textsOf, writeText } from './body.ts'
import { useEditorWords } from './use-editor-words.ts'

type TextFieldProps = {
  label: string
  value: unknown
  language: string
  maxLength: number
  lines?: boolean | undefined
  fault?: string | undefined
  onChange: (value: unknown) => void
}

/** Words in the language being written; the Chinese stands above them for whoever translates. */
export function TextField(props: TextFieldProps) {
  const { label, value, language, maxLength, lines = false, fault, onChange } = props
  const say = useEditorWords()
  const id = useId()
  const texts = textsOf(value)
  const shared = {
    id,
    className: 'field',
    lang: language,
    dir: languages.find(({ code }) => code === language)?.dir ?? 'ltr',
    maxLength,
    value: texts[language] ?? '',
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
  }
  const write = (text: string) => onChange(writeText(texts, language, text))
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {language === 'zh-CN' ? null : (
        <p className="soft original" lang="zh-CN">
          {texts['zh-CN'] ? say('original', { text: texts['zh-CN'] }) : say('noOriginal')}
        </p>
      )}
      {lines ? (
        <textarea {...shared} rows={3} onChange={({ target }) => write(target.value)} />
      ) : (
        <input {...shared} onChange={({ target }) => write(target.value)} />
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  )
}

/** Why a field is not right, beside it. */
export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  return fault === undefined ? null : (
    <p id={id} className="fault">
      {fault}
    </p>
  )
}
