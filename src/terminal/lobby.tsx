import type { LobbyChoice, Offer } from '../rehearsal/lobby.ts'
import { Lobby } from './lobby/lobby.tsx'
import { type OnScreen, onScreen } from './on-screen.tsx'

export interface LobbyOptions extends OnScreen {
  readonly offer: Offer
  /** What is told until the first key; null: nothing. */
  readonly message: string | null
}

/**
 * Shows the lobby full screen until something is chosen.
 *
 * @returns what was chosen; or, where the trainee leaves, the exit code
 */
export const chooseInLobby = async ({
  offer,
  message,
  ...screen
}: LobbyOptions): Promise<LobbyChoice | number> => {
  let chosen: LobbyChoice | null = null
  const code = await onScreen(screen, async () => (terminal, leave) => (
    <Lobby
      offer={offer}
      message={message}
      terminal={terminal}
      onChosen={(choice) => {
        chosen = choice
        leave()
      }}
    />
  ))
  return code === 0 && chosen !== null ? chosen : code
}
