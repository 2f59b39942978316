import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { type OnScreen, onScreen } from './on-screen.tsx'

export interface TerminalOptions
  extends OnScreen,
    Pick<Rehearsing, 'simulation'>,
    Partial<Omit<Rehearsing, 'simulation'>> {}

/**
 * Rehearses full screen until the trainee leaves, and gives the terminal back as it was.
 *
 * @returns the exit code: 0, 128 and the number of the signal that ended it, or 3 after a fault of the program
 */
export const runTerminal = (options: TerminalOptions): Promise<number> =>
  onScreen(options, async () => {
    const { simulation, attempt = null } = options
    const [{ App }, { trainerOf }, lesson] = await Promise.all([
      import('./app.tsx'),
      import('./trainer.ts'),
      attempt ? import('./lesson-face.ts') : null,
    ])
    if (simulation.state.tabs.length === 0) simulation.openTab()
    return (terminal, leave) => (
      <App trainer={trainerOf(options, lesson?.lessonFace)} terminal={terminal} onLeave={leave} />
    )
  })
