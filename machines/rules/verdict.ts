/** What a rule answers: guards read whether it is open, the coach reads why it is not. */
export type Verdict<Why> = { readonly open: true } | { readonly closed: true; readonly why: Why }

export const open = { open: true } as const
export const closed = <Why>(why: Why): Verdict<Why> => ({ closed: true, why })
export const isOpen = (verdict: Verdict<unknown>): boolean => 'open' in verdict
