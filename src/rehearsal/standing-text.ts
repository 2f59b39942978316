import type { LobbyLesson } from './lobby.ts'

/** How far somebody is with a lesson, in words: for lists. */
export const standingText = ({ standing, best, open, needs, isNext }: LobbyLesson): string =>
  [
    ...(isNext ? ['next'] : []),
    ...(standing === 'open' ? [] : [standing]),
    ...(best === null ? [] : [`best test: ${best} points`]),
    ...(open === null ? [] : [`attempt ${open} is open`]),
    ...(needs.length === 0 ? [] : [`needs first: ${needs.join('; ')}`]),
  ].join(', ')
