// How long the kiosk waits for a person, milliseconds. Where each number comes from: UX, unless said otherwise.

/** "Done" comes by itself this long after the last choice. */
export const doneAfterMs = 4_000

/** How long a worker may take a visit back; the host counts from its commit, so the key goes a moment earlier than it refuses. */
export const undoWithinMs = 9_800

/** An answer this late is no longer "a moment": from here the screen says what is kept and what is not. */
export const slowAfterMs = 1_500

/** What stays to be read or tapped when the time for taking back is over. */
export const lastLookMs = 1_500

/** "Taken back" is read within this. */
export const undoneLookMs = 4_000

/** A refusal is a sentence to read and a person to fetch. */
export const refusedLookMs = 20_000

/** Nobody has touched anything: are they still here? */
export const idleAfterMs = 40_000

/** Whoever cools a burn or presses on a chest cannot touch anything, and the card says nothing of them: ten minutes under the tap. */
export const idleHandsBusyMs = 600_000

/** Silence after the question. Who sits, or is slow, gets longer (low reach). */
export const answerWithinMs = 20_000
export const answerWithinLowReachMs = 60_000
