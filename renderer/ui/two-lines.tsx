/** Words in the chosen language, and what the Chinese reader beside the worker needs. `lang`: what `text` really is in. */
export type Bilingual = { text: string; lang: string; chinese: string }

export function TwoLines({ text, lang, chinese }: Bilingual) {
  return (
    <span className="label words" lang={lang}>
      {/* What stands in for a language that runs from the right keeps its own full stops. */}
      <span className="first" {...(lang === 'zh-CN' ? { dir: 'ltr' } : {})}>
        {text}
      </span>
      {lang === 'zh-CN' ? null : (
        <span className="second" lang="zh-CN">
          {/* Among words from the right its full stop would stand before it. */}
          <bdi dir="ltr">{chinese}</bdi>
        </span>
      )}
    </span>
  )
}
