import type { LobbyChoice, Offer } from '../rehearsal/lobby.ts'
import { Lobby } from './lobby/lobby.tsx'
import { type OnScreen, onScreen } from './on-screen.tsx'

export interface LobbyOptions extends OnScreen {
  readonly offer: Offer
}

/**
 * Shows the lobby full screen until something is chosen.
 *
 * @returns what was chosen; or, where the trainee leaves, the exit code
 */
export const chooseInLobby = async ({
  offer,
  ...screen
}: LobbyOptions): Promise<LobbyChoice | number> => {
  let chosen: LobbyChoice | null = null
  const code = await onScreen(screen, async () => (terminal, leave) => (
    <Lobby
      offer={offer}
      terminal={terminal}
      onChosen={(choice) => {
        chosen = choice
        leave()
      }}
    />
  ))
  return code === 0 && chosen !== null ? chosen : code
}
