/** Makes the line with which a person calls the program, out of what stands behind its name. */
export type CommandLine = (words: string) => string

/**
 * Who starts it by npm need not have it on the PATH.
 *
 * @param whereabouts what each call needs besides: ` --data DIR`, where another folder was named
 */
export const commandLineFor =
  (isStartedByNpm = false, whereabouts = ''): CommandLine =>
  (words) =>
    `${isStartedByNpm ? 'npm start --' : 'sms-sim'} ${words}${whereabouts}`

export const sayingSmsSim: CommandLine = commandLineFor()
