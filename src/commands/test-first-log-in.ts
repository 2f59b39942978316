/** The first log-in in plain text, to its goal and its end: what is typed, a line each. */
export const firstLogIn = [
  ...['Letters', '1', 'Mailbox', '3', 'User ID', '=1', 'Password', '=2', 'Log in'],
  ...['Original', '=2', 'New', 'Glimmer#Teapot42', 'Confirm', 'Glimmer#Teapot42', 'Submit'],
  ...['OK', 'Finish', ''],
].join('\n')
