/** Stretches of rehearsals that many tests walk through, as answers. */

/** Logs a user in who has chosen a password already. */
export const logIn = (userId: string, password: string): readonly string[] => [
  ...['User ID', userId, 'Password', password, 'Log in'],
]

/** From the message board to Manage Level 1 and 2 users. */
export const toManageUsers = ['OK', 'Licence summary, applications and services', 'Manage'] as const

/** Fills a form with what a colleague tells, the work e-mail and the work address. */
export const filledFrom = (name: string): readonly string[] => [
  ...['Colleagues', name, 'Fill', 'Work', 'Work'],
]

/** A password that meets every standard and stands in no world. */
export const fresh = 'Vq7#Wz9+Kx4_Tn'

/** The change that follows the first log-in and a temporary password. */
export const changed = (original: string): readonly string[] => [
  ...['Original password', original, 'New password', fresh, 'Confirm new password', fresh],
  'Submit',
]
