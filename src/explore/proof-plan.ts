import type { Readings } from '../../machines/readings.ts'
import type { Beginning } from '../worlds/translation.ts'
import { type AspectName, aspects } from './aspects.ts'
import { type Proof, prove } from './prove.ts'
import { openReadings } from './reading-sets.ts'
import type { Limits } from './space.ts'
import { type Survey, surveyOf } from './survey.ts'
import { type Walks, type WalkTargets, walksOver } from './walks.ts'

/** What is done with one world: looked at, proven or walked, under aspects and sets of readings, one after the other. */
export interface Chapter {
  readonly task: 'survey' | 'prove' | WalkTargets
  readonly beginning: Beginning
  /** By which a feature finds the world. */
  readonly worldName: string
  readonly aspects: readonly AspectName[]
  readonly sets: readonly Readings[]
}

/** What came of an aspect under a set of readings. */
export type Verdict = { readonly aspect: AspectName; readonly readings: Readings } & (
  | { readonly proof: Proof }
  /** An earlier proof, which asks for nothing in which this one differs. */
  | { readonly sameAs: Readings }
  | { readonly survey: Survey }
  | { readonly walks: Walks }
)

type Told = (verdict: Verdict) => void
type Progress = (states: number) => void

/** Does what a chapter asks for, as long as nobody stops it. */
export const workOff = (chapter: Chapter, limits: Limits, told: Told, progress: Progress): void => {
  if (chapter.task === 'prove') proveChapter(chapter, limits, told, progress)
  else if (chapter.task === 'survey') surveyChapter(chapter, limits, told, progress)
  else walkChapter(chapter, chapter.task, limits, told)
}

/** A set of readings that can make no difference is not run again. */
const proveChapter = (chapter: Chapter, limits: Limits, told: Told, progress: Progress): void => {
  const { beginning, sets } = chapter
  for (const aspect of chapter.aspects) {
    const run: { readonly readings: Readings; readonly proof: Proof }[] = []
    for (const readings of sets) {
      if (limits.isStopped?.()) return
      const same = run.find(
        ({ readings: before, proof }) =>
          proof.stop === null && proof.asked.every((id) => before[id] === readings[id]),
      )
      if (same) {
        told({ aspect, readings, sameAs: same.readings })
        continue
      }
      const proof = prove({ beginning, aspect: aspects[aspect], readings }, limits, progress)
      run.push({ readings, proof })
      told({ aspect, readings, proof })
    }
  }
}

const surveyChapter = (chapter: Chapter, limits: Limits, told: Told, progress: Progress): void => {
  const { beginning, sets } = chapter
  for (const aspect of chapter.aspects)
    for (const readings of sets) {
      if (limits.isStopped?.()) return
      const claim = { beginning, aspect: aspects[aspect], readings }
      told({ aspect, readings, survey: surveyOf(claim, limits, progress) })
    }
}

/** What walks under one aspect have taken, those under the next need not take again. */
const walkChapter = (chapter: Chapter, targets: WalkTargets, limits: Limits, told: Told): void => {
  const { beginning, sets } = chapter
  for (const readings of sets) {
    const taken = new Set<string>()
    for (const aspect of chapter.aspects) {
      if (limits.isStopped?.()) return
      const claim = { beginning, aspect: aspects[aspect], readings }
      const walks = walksOver(claim, targets, limits, taken)
      for (const one of walks.taken) taken.add(one)
      told({ aspect, readings, walks })
    }
  }
}

/** What distinguishes readings from others, as they are pinned on the command line; empty: nothing does. */
export const pinsOf = (readings: Readings, ours: Readings): readonly string[] =>
  openReadings.filter((id) => readings[id] !== ours[id]).map((id) => `${id}=${readings[id]}`)
