import type { AnyStateNode } from 'xstate'
import { type ClauseId, clauses as manual } from '../../machines/clauses.ts'
import type { SessionEvent } from '../../machines/events.ts'
import { isComplete } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import type { StateMeta } from '../../machines/session.ts'
import { sessionChart } from '../../machines/sms.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page, PageControl, PageField } from '../screens/screen.ts'
import type { Mutant } from './mutant.ts'
import { slugFor } from './slug-for.ts'
import { pathOf, touchOf } from './touch.ts'

const file = 'src/screens/pages.ts'

/** Every control that the chart has a transition for, and every field of every form, wrong on the pages that have them. */
export const screenMutants = (): readonly Mutant[] => [
  ...nodesIn(sessionChart.root).flatMap(controlMutants),
  ...screens().flatMap(partMutants),
]

const nodesIn = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states as Readonly<Record<string, AnyStateNode>>).flatMap(nodesIn),
]

const metaOf = ({ meta }: AnyStateNode): Partial<StateMeta> => meta ?? {}

const citedIn = (of: { readonly meta?: unknown }): readonly ClauseId[] =>
  ((of.meta as { readonly clauses?: readonly string[] } | undefined)?.clauses ?? []).filter(
    (one): one is ClauseId => one in manual,
  )

/** The screens at which one can stand while something stands in a state. */
const screensWithin = (node: AnyStateNode): readonly string[] => [
  ...new Set(nodesIn(node).flatMap((one) => metaOf(one).screen ?? [])),
]

interface WrongPage {
  readonly kind: string
  readonly place: string
  readonly clauses: readonly ClauseId[]
  readonly says: string
  readonly screens: readonly string[]
  /** The part of them that is wrong, as a touch calls it. */
  readonly part: string
  readonly change: (page: Page) => Page
}

const mutantOf = ({
  kind,
  place,
  clauses,
  says,
  screens: on,
  part,
  change,
}: WrongPage): Mutant => ({
  id: `${kind}:${place}`,
  source: 'screens',
  kind,
  file,
  place,
  clauses,
  slug: slugFor(clauses),
  says,
  touches: on.map((slug) => touchOf.part(slug, part)),
  make: () => ({
    sms: createSms,
    draw: (sms, state, tab) => {
      const page = pageOf(sms, state, tab)
      return on.includes(page.slug) ? change(page) : page
    },
  }),
})

/** Which of the controls with the same event it is: that of a section, or of a level. */
const particularsOf = (params: Readonly<Record<string, unknown>> | undefined) =>
  Object.entries(params ?? {}).filter(([name]) => name === 'section' || name === 'level')

const controlMutants = (node: AnyStateNode): readonly Mutant[] =>
  [...node.transitions].flatMap(([event, ways]) => {
    if (event === 'field.filled' || event === 'session.ended' || event === 'section.closed')
      return []
    const seen = new Set<string>()
    return ways.flatMap((way) => {
      const guard = way.guard as { readonly params?: Readonly<Record<string, unknown>> } | undefined
      const particulars = particularsOf(guard?.params)
      const which = [event, ...particulars.map(([, value]) => String(value))].join('/')
      if (seen.has(which)) return []
      seen.add(which)
      const isIt = (one: SessionEvent): boolean =>
        one.type === event &&
        particulars.every(([name, value]) => (one as Record<string, unknown>)[name] === value)
      const shared = {
        place: `${pathOf(node)}/${which}`,
        clauses: [...new Set([...citedIn(way), ...citedIn(node)])],
        screens: screensWithin(node),
        part: event,
      }
      const changing = (change: (control: PageControl) => readonly PageControl[]) => {
        return (page: Page): Page => ({
          ...page,
          controls: page.controls.flatMap((one) => (isIt(one.event) ? change(one) : [one])),
        })
      }
      return [
        mutantOf({
          ...shared,
          kind: 'control-missing',
          says: `The control for ${which} is not there on any page of ${pathOf(node)}.`,
          change: changing(() => []),
        }),
        mutantOf({
          ...shared,
          kind: 'control-disabled',
          says: `The control for ${which} is never to be had on any page of ${pathOf(node)}.`,
          change: changing((one) => [{ ...one, enabled: false }]),
        }),
        ...(guard
          ? [
              mutantOf({
                ...shared,
                kind: 'control-enabled',
                says: `The control for ${which} looks as if it were always to be had on the pages of ${pathOf(node)}.`,
                change: changing((one) => [{ ...one, enabled: true }]),
              }),
            ]
          : []),
      ]
    })
  })

/** Each screen with the state that stands for it. */
const screens = (): readonly { readonly slug: string; readonly node: AnyStateNode }[] => {
  const found = new Map<string, AnyStateNode>()
  for (const node of nodesIn(sessionChart.root)) {
    const { screen } = metaOf(node)
    if (screen !== undefined && !found.has(screen)) found.set(screen, node)
  }
  return [...found].map(([slug, node]) => ({ slug, node }))
}

const partMutants = ({
  slug,
  node,
}: {
  readonly slug: string
  readonly node: AnyStateNode
}): readonly Mutant[] => {
  const { form: formSlug } = metaOf(node)
  const shared = { clauses: citedIn(node), screens: [slug] }
  const parts: readonly WrongPage[] = [
    {
      ...shared,
      kind: 'part-missing',
      place: `${slug}/notices`,
      part: 'notices',
      says: `${slug} shows none of its notices.`,
      change: (page) => ({ ...page, notices: [] }),
    },
    {
      ...shared,
      kind: 'part-missing',
      place: `${slug}/text`,
      part: 'text',
      says: `${slug} shows none of its text.`,
      change: (page) => ({ ...page, text: [] }),
    },
    {
      ...shared,
      kind: 'part-missing',
      place: `${slug}/row`,
      part: 'row',
      says: `The last row of the table of ${slug} is missing.`,
      change: ({ table, ...page }) =>
        table ? { ...page, table: { ...table, rows: table.rows.slice(0, -1) } } : page,
    },
    {
      ...shared,
      kind: 'part-missing',
      place: `${slug}/error`,
      part: 'error',
      says: `${slug} tells none of its errors.`,
      change: ({ error: _, ...page }) => page,
    },
  ]
  return [...parts.map(mutantOf), ...(formSlug ? fieldMutants(slug, formSlug, shared) : [])]
}

const fieldMutants = (
  slug: string,
  formSlug: keyof typeof forms,
  shared: Pick<WrongPage, 'clauses' | 'screens'>,
): readonly Mutant[] => {
  const form = forms[formSlug]
  return form.fields.flatMap(({ name, required, secret }) => {
    const place = `${slug}/${name}`
    const changing = (change: (field: PageField) => readonly PageField[]) => (page: Page) => ({
      ...page,
      fields: page.fields.flatMap((one) => (one.name === name ? change(one) : [one])),
    })
    /** As if this one need not be filled: with the others filled, the form looks ready. */
    const withoutIt = (page: Page): Page => {
      const values = Object.fromEntries(page.fields.map((field) => [field.name, field.value ?? '']))
      const looksReady = isComplete(form, { ...values, [name]: 'x' })
      const changed = changing((one) => [{ ...one, required: !required }])(page)
      return {
        ...changed,
        controls: changed.controls.map((one) =>
          one.isDefault && looksReady ? { ...one, enabled: true } : one,
        ),
      }
    }
    /** As if it had to be filled. */
    const withIt = (page: Page): Page => {
      const isEmpty = page.fields.some((field) => field.name === name && (field.value ?? '') === '')
      const changed = changing((one) => [{ ...one, required: !required }])(page)
      return {
        ...changed,
        controls: changed.controls.map((one) =>
          one.isDefault && isEmpty ? { ...one, enabled: false } : one,
        ),
      }
    }
    return [
      mutantOf({
        ...shared,
        kind: 'field-missing',
        place,
        part: `field ${name}`,
        says: `${slug} has no field ${name}.`,
        change: changing(() => []),
      }),
      mutantOf({
        ...shared,
        kind: required ? 'field-not-mandatory' : 'field-mandatory',
        place,
        part: `field ${name}`,
        says: `On ${slug}, ${name} ${required ? 'need not' : 'has to'} be filled.`,
        change: required ? withoutIt : withIt,
      }),
      ...(secret
        ? [
            mutantOf({
              ...shared,
              kind: 'secret-open',
              place,
              part: `field ${name}`,
              says: `On ${slug}, ${name} is no secret field.`,
              change: changing((one) => [{ ...one, secret: false }]),
            }),
          ]
        : []),
    ]
  })
}
