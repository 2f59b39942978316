import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Chapter, type Verdict, workOff } from './proof-plan.ts'
import type { Limits } from './space.ts'

/** What threads tell: how far one is, a verdict, that a chapter is at its end, or what was thrown. */
type Told =
  | { readonly what: 'progress'; readonly states: number }
  | { readonly what: 'verdict'; readonly verdict: Verdict }
  | { readonly what: 'done' }
  | { readonly what: 'error'; readonly error: string }

/** What the main thread gives: a chapter, or null where there is none left. */
type Given = Chapter | null

interface Shared {
  readonly mark: typeof mark
  readonly limits: Omit<Limits, 'isStopped'>
  /** One byte: 1 once somebody has had enough. */
  readonly stop: SharedArrayBuffer
}

const mark = 'sms-sim explore'

const isOurs = (data: unknown): data is Shared =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'mark') === mark

// A worker runs this very file again: so there is one to run wherever the program has been bundled to.
if (!isMainThread && parentPort && isOurs(workerData)) {
  const port = parentPort
  const { limits, stop } = workerData
  const stopped = new Uint8Array(stop)
  const tell = (told: Told): void => port.postMessage(told)
  port.on('message', (chapter: Given) => {
    if (chapter === null) {
      port.close()
      return
    }
    try {
      workOff(
        chapter,
        { ...limits, isStopped: () => Atomics.load(stopped, 0) === 1 },
        (verdict) => tell({ what: 'verdict', verdict }),
        (states) => tell({ what: 'progress', states }),
      )
      tell({ what: 'done' })
    } catch (error) {
      tell({ what: 'error', error: error instanceof Error ? (error.stack ?? '') : String(error) })
    }
  })
}

export interface Listening {
  readonly verdict: (chapter: Chapter, verdict: Verdict) => void
  readonly progress: (chapter: Chapter, states: number) => void
  readonly done: (chapter: Chapter) => void
}

export interface Running {
  readonly finished: Promise<void>
  /** Ends the search: what is known so far is told. */
  readonly stop: () => void
}

/** Works chapters off side by side, on the cores that there are. */
export const workSideBySide = (
  chapters: readonly Chapter[],
  limits: Omit<Limits, 'isStopped'>,
  listening: Listening,
  threads: number = availableParallelism(),
): Running => {
  const stop = new SharedArrayBuffer(1)
  const left = [...chapters]
  const isStopped = () => new Uint8Array(stop)[0] === 1
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { mark, limits, stop } satisfies Shared,
      })
      let chapter: Chapter | undefined
      const next = (): void => {
        chapter = isStopped() ? undefined : left.shift()
        worker.postMessage((chapter ?? null) satisfies Given)
      }
      worker.on('message', (told: Told) => {
        if (!chapter) return
        if (told.what === 'verdict') listening.verdict(chapter, told.verdict)
        else if (told.what === 'progress') listening.progress(chapter, told.states)
        else if (told.what === 'done') {
          listening.done(chapter)
          next()
        } else {
          left.length = 0
          void worker.terminate()
          reject(new ThreadError(chapter, told.error))
        }
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
      next()
    })
  const number = Math.max(1, Math.min(threads, chapters.length))
  return {
    finished: Promise.all(Array.from({ length: number }, work)).then(() => {}),
    stop: () => Atomics.store(new Uint8Array(stop), 0, 1),
  }
}

/** A search failed in its thread. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'

  constructor({ worldName }: Chapter, error: string) {
    super(`The search of ${worldName} failed: ${error}`)
  }
}
