import type { Command } from './command.ts'

/** A verb as it stands in the table: its module is loaded only when it is called. */
export interface Verb {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every verb, in the order in which help tells them. */
export const verbs: readonly Verb[] = [
  {
    name: 'rehearse',
    summary: 'go through a lesson, or explore a world, in the terminal or in plain text',
    load: async () => (await import('./rehearse.ts')).rehearse,
  },
  {
    name: 'lessons',
    summary: 'list the courses and their lessons, how far you are, and what comes next',
    load: async () => (await import('./lessons.ts')).lessons,
  },
  {
    name: 'progress',
    summary: 'tell how far you are: courses, clauses of the manual, what was never rehearsed',
    load: async () => (await import('./progress.ts')).progress,
  },
  {
    name: 'review',
    summary: 'tell how an attempt went: what was done, each mistake, what to rehearse next',
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'verify',
    summary: 'run the features on a system and judge it, clause by clause',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'clauses',
    summary: 'tell of each statement of manual 1 what models, what proves and what teaches it',
    load: async () => (await import('./clauses.ts')).clauses,
  },
  {
    name: 'mutate',
    summary: 'make wrong systems by machine, and see which of them the features catch',
    load: async () => (await import('./mutate.ts')).mutate,
  },
  {
    name: 'steps',
    summary: 'list the steps in which features are written',
    load: async () => (await import('./steps.ts')).steps,
  },
  {
    name: 'explore',
    summary: 'search every state that SMS can come to: how many, what holds in all of them, walks',
    load: async () => (await import('./explore.ts')).explore,
  },
  {
    name: 'worlds',
    summary: 'list the worlds in which you can rehearse',
    load: async () => (await import('./worlds.ts')).worlds,
  },
  {
    name: 'readings',
    summary: 'list where manual 1 can be read in two ways, and how it is read',
    load: async () => (await import('./readings.ts')).readings,
  },
  {
    name: 'diagram',
    summary: 'draw the charts of a guide or a life cycle, for Mermaid',
    load: async () => (await import('./diagram.ts')).diagram,
  },
  {
    name: 'export',
    summary: 'write what was rehearsed as statements for a learning record store',
    load: async () => (await import('./export.ts')).exportRecords,
  },
  {
    name: 'records',
    summary: 'make the list of attempts and the progress anew from the journals',
    load: async () => (await import('./records.ts')).records,
  },
]
