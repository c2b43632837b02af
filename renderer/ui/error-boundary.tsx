import type { ReactNode } from 'react'
import { Component } from 'react'

type Props = { words: string; recover: () => void; children: ReactNode }

/** Long enough for the words to be read, and for a fault that comes back at once not to spin (milliseconds). */
const recoverEveryMs = 3_000

/** The last place a bug of a screen is caught: it says so in words and has the document replaced, until that succeeds. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(problem: unknown) {
    reportError(problem)
    setInterval(() => this.props.recover(), recoverEveryMs)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="plain-page">
        <h1>{this.props.words}</h1>
      </main>
    )
  }
}
