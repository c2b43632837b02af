import { Encrypter } from 'age-encryption'

/** Whether something can be sealed to this text. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    // age says in many words what is wrong with it; here it is one sentence.
    return false
  }
}
