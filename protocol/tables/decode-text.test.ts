import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = '品名,数量\r\n藿香正气水,20\r\n'
// 品名,数量 CR LF 藿香正气水,20 CR LF as a Chinese Windows writes it.
const gb18030 = Buffer.from('c6b7c3fb2ccafdc1bf0d0adebdcfe3d5fdc6f8cbae2c32300d0a', 'hex')
const utf16be = () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 as Excel saves Unicode text', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
    ['UTF-16 the other way round', utf16be(), 'utf-16'],
    ['GB18030', gb18030, 'gb18030'],
  ])('is known for %s, and no mark stays in the text', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ encoding, text })
  })

  it('is known for the rare characters of GB18030, four bytes long', () => {
    // U+20000, beyond what GBK had.
    expect(decodeText(Buffer.from('95328236', 'hex'))).toEqual({ encoding: 'gb18030', text: '\u{20000}' })
  })

  it('is unknown for what is no text', () => {
    expect(decodeText(Buffer.from('ff00ff81ffff', 'hex'))).toBeUndefined()
  })
})
