import type { Page } from '@playwright/test'

/**
 * What is wrong with a screen's sizes, in words: targets under 16 mm, tiles under 24 × 40 mm or closer than 3 mm, letters under 40 (labels
 * under 48 unless a tile had to make room; under 28 on the manager's pages) of 1,080ths, words cut off or outside the window.
 */
export function measureWords(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(measure)
}

// In the page, where the test's types do not reach.
const measure = `(() => {
  const faults = []
  const root = getComputedStyle(document.documentElement)
  const mm = parseFloat(root.getPropertyValue('--mm'))
  const unit = parseFloat(root.getPropertyValue('--u'))
  const scope = document.querySelector('dialog[open]') ?? document.body
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const say = (element, fault) => {
    const words = element.textContent.trim().slice(0, 24)
    faults.push((element.className || element.tagName) + ' "' + words + '": ' + fault)
  }
  const below = (value, least) => value < least - 0.5

  for (const target of scope.querySelectorAll('button, input')) {
    if (!shown(target)) continue
    const box = target.getBoundingClientRect()
    const tile = target.classList.contains('tile')
    if (below(box.width, (tile ? 40 : 16) * mm)) say(target, Math.round(box.width / mm) + ' mm wide')
    if (below(box.height, (tile ? 24 : 16) * mm)) say(target, Math.round(box.height / mm) + ' mm high')
    const scrolls = target.closest('.manager-page, .stock-scroll, .sheet-body, .help-body, .reading-text')
    if (!scrolls && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)) say(target, 'outside the window')
    if (target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1)
      if (target.tagName === 'BUTTON') say(target, 'cut off')
  }
  const tiles = [...scope.querySelectorAll('.tile')].map((tile) => tile.getBoundingClientRect())
  for (const [at, one] of tiles.entries()) for (const other of tiles.slice(at + 1)) {
    const across = Math.max(other.left - one.right, one.left - other.right)
    const down = Math.max(other.top - one.bottom, one.top - other.bottom)
    if (below(Math.max(across, down), 3 * mm)) faults.push('two tiles are ' + Math.round(Math.max(across, down) / mm) + ' mm apart')
  }
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.data.trim() === '' || !shown(element) || element.closest('.unseen, [aria-hidden="true"]')) continue
    const size = parseFloat(getComputedStyle(element).fontSize) / unit
    if (below(size, element.closest('.manager') ? 28 : 40)) say(element, 'letters of ' + Math.round(size))
    const tile = element.closest('.tile')
    if (tile?.dataset.fit === '0' && element.classList.contains('first') && below(size, 48)) say(element, 'a label of ' + Math.round(size))
    const range = document.createRange()
    range.selectNodeContents(node)
    // What ends in dots is as wide as the box that ends so.
    let dotted = element
    while (dotted !== null && getComputedStyle(dotted).textOverflow !== 'ellipsis') dotted = dotted.parentElement
    const box = (dotted ?? range).getBoundingClientRect()
    if (element.closest('.manager-page, .stock-scroll, .sheet-body, .help-body, .reading-text')) continue
    if (box.left < -2 || box.top < -2 || box.right > innerWidth + 2 || box.bottom > innerHeight + 2) say(element, 'words outside the window')
  }
  return faults
})()`
