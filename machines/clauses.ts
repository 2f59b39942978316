/**
 * A clause is one statement of the manual; its id is stable and is cited by states, transitions, rules, features and
 * reports: the family names the chapter, the rest the statement (`G1-2a` is the first standard under step 2 of guide 1).
 */
type Family =
  | 'MAN'
  | 'GLO'
  | 'INT'
  | 'LOG'
  | 'CRED'
  | 'LIC'
  | 'NAV'
  | 'COM'
  | 'TRB'
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'G5'

export type ClauseId = `${Family}-${number}` | `${Family}-${number}${Letter}`

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'n' | 'o' | 'u'
