import type { Screen } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const told = new RegExp(
  `^${escaped(wording.newUser.noteTheId('\0', '\u0001')).replace('\0', '(.+)').replace('\u0001', '(\\S+)')}$`,
)

/** Whose new user ID a screen tells, for it to be noted (G3-5n); undefined: nobody's. */
export const newUserOn = ({
  text,
}: Pick<Screen, 'text'>): { readonly name: string; readonly userId: string } | undefined => {
  for (const line of text) {
    const [, name, userId] = told.exec(line) ?? []
    if (name !== undefined && userId !== undefined) return { name, userId }
  }
  return undefined
}
