import './keyboard.css'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { PressButton } from '../../../ui/press-button.tsx'
import { layoutsFor, signs } from './layouts.ts'
import { candidatesFor } from './pinyin.ts'
import { eraseLetter, typeLetter } from './type-letter.ts'

type Props = { language: string; text: string; maxLength: number; onText: (text: string) => void }

/** Beside the keys that turn and erase, in one row of eleven. */
const shownCandidates = 8
/** Longer than any syllable twice: who types on has forgotten to choose. */
const longestTyping = 12

/** Our own keyboard: one row of choices, three of letters. No system keyboard knows these scripts, and none is to learn these words. */
export function Keyboard({ language, text, maxLength, onText }: Props) {
  const words = useWords('ask')
  const offered = layoutsFor(language)
  const [which, setWhich] = useState(0)
  const [showSigns, setShowSigns] = useState(false)
  const [typing, setTyping] = useState({ letters: '', from: 0 })
  const layout = offered[which] ?? offered[0]
  if (layout === undefined) return null

  const composes = layout.how === 'pinyin' && !showSigns
  const { used, characters } = candidatesFor(typing.letters)
  const add = (letter: string) => {
    const longer = typeLetter(text, letter, { layout, maxLength })
    if (longer !== null) onText(longer)
  }
  const press = (letter: string) => {
    if (!composes) return add(letter)
    if (typing.letters.length < longestTyping) setTyping({ letters: typing.letters + letter, from: 0 })
  }
  const erase = () => {
    if (typing.letters !== '') setTyping({ letters: typing.letters.slice(0, -1), from: 0 })
    else onText(eraseLetter(text))
  }
  const choose = (character: string) => {
    add(character)
    setTyping({ letters: typing.letters.slice(used), from: 0 })
  }
  const turnTo = (signsNow: boolean, layoutNow: number) => {
    setShowSigns(signsNow)
    setWhich(layoutNow)
    setTyping({ letters: '', from: 0 })
  }
  const next = (which + 1) % offered.length

  return (
    <fieldset className="ask-keys" dir="ltr" data-layout={layout.id} aria-label={words('keys.name').text}>
      <div className="ask-keys-row choices">
        {typing.letters === '' ? (
          <>
            <PressButton className="key wide" onPress={() => turnTo(!showSigns, which)}>
              <bdi>{showSigns ? layout.sign : '123'}</bdi>
              <span className="unseen">{words(showSigns ? 'keys.letters' : 'keys.digits').text}</span>
            </PressButton>
            <PressButton className="key wide other" onPress={() => turnTo(false, next)}>
              <bdi>{offered[next]?.sign}</bdi>
              <span className="unseen">{words('keys.other').text}</span>
            </PressButton>
            <PressButton className="key space" aria-label={words('keys.space').text} onPress={() => add(' ')}>
              <span aria-hidden="true">␣</span>
            </PressButton>
          </>
        ) : (
          <>
            <output className="ask-typing">{typing.letters}</output>
            {characters.slice(typing.from, typing.from + shownCandidates).map((character) => (
              <PressButton
                key={character}
                className="key candidate"
                lang="zh-CN"
                onPress={() => choose(character)}
              >
                {character}
              </PressButton>
            ))}
            {characters.length <= shownCandidates ? null : (
              <Key
                className="more-candidates"
                pictogram="more"
                words={words('keys.moreCandidates')}
                wordless
                onPress={() => {
                  const from = typing.from + shownCandidates
                  setTyping({ ...typing, from: from < characters.length ? from : 0 })
                }}
              />
            )}
          </>
        )}
        <Key
          className="erase"
          pictogram="erase"
          words={words('keys.erase')}
          wordless
          disabled={text === '' && typing.letters === ''}
          onPress={erase}
        />
      </div>
      {(showSigns ? signs : layout.rows).map((row) => (
        <div key={row} className="ask-keys-row">
          {[...row].map((letter) => (
            <PressButton
              key={letter}
              className="key"
              lang={layout.how === 'letters' ? layout.id : 'en'}
              onPress={() => press(letter)}
            >
              <bdi>{shownAs(letter)}</bdi>
            </PressButton>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

/** Two marks of Mongolian have no shape of their own. */
function shownAs(letter: string): string {
  if (letter === '\u180e') return '-᠎ᠠ'
  return letter === '\u202f' ? '- -' : letter
}
