/** What the message line says about a lesson. */
export const lessonWords = {
  watching: 'You are watching this lesson. Finish it, then practise it yourself.',
  ended: 'This lesson is over. Esc, then Ctrl-C leaves.',
  reached: 'You have reached the goal. F1: finish, and see how it went.',
  helped: (what: string) => `Done for you: ${what}`,
  begins: 'Enter reads on, and begins at the end. F1 brings this back.',
  goesOn: 'It goes on where it stopped. F1 tells what is asked.',
  actsByItself: 'In a test the Home Office acts by itself, in its own time.',
  told: 'The coach tells more.',
  end: 'That was the last step.',
} as const
