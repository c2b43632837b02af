import './story-teaser.css'
import { useEffect, useState } from 'react'
import type { Listing } from '../../../station/contract/listings.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { PressButton } from '../../ui/press-button.tsx'
import { Said } from '../../ui/said.tsx'

/** Long enough to be read from the door, and to be touched after that (milliseconds). */
const storyMs = 12_000

type Props = { stories: readonly Listing[]; illustration: string; onOpen: (story: Listing) => void }

/** A story at a time, in the place of the house: its picture, its title; a touch opens it. */
export function StoryTeaser({ stories, illustration, onOpen }: Props) {
  const { name } = useLanguage()
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (stories.length < 2) return
    const next = setInterval(() => setTurn((known) => known + 1), storyMs)
    return () => clearInterval(next)
  }, [stories.length])
  const story = stories[turn % stories.length]
  if (story === undefined) return null
  const { picture, title } = story.body
  return (
    <PressButton className="hero-picture story-teaser" onPress={() => onOpen(story)}>
      <img
        src={picture === undefined ? illustration : `data:${picture.type};base64,${picture.base64}`}
        alt=""
        decoding="async"
      />
      <span className="story-title">
        <Said words={name(title)} />
      </span>
    </PressButton>
  )
}
