import type { AnyActorScope, AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate'

/** What guards and actions are given. */
export interface Asked {
  readonly context: unknown
  readonly event: AnyEventObject
}

/** A guard with its parameters, ready to be asked. */
export type Guard = (asked: Asked, snapshot: AnyMachineSnapshot) => boolean

/** An action with its parameters: the context after it. What it tells goes to the scope. */
export type Act = (context: unknown, event: AnyEventObject, scope: AnyActorScope) => unknown

type Params = Readonly<Record<string, unknown>> | undefined
/** By its name, with or without parameters. */
type Reference = string | { readonly type: string; readonly params?: Params }

const namedBy = (reference: unknown): { readonly type: string; readonly params: Params } => {
  const { type, params } =
    typeof reference === 'string'
      ? { type: reference, params: undefined }
      : (reference as Params & { type: string; params?: Params })
  if (typeof type !== 'string' || typeof params === 'function')
    throw new TypeError('a guard or an action is not told by its name and fixed parameters')
  return { type, params: params as Params }
}

interface Implemented {
  (asked: unknown, params: Params): boolean
  /** A guard of the library, such as stateIn(), is asked in another way. */
  readonly check?: (snapshot: unknown, asked: unknown, guard: unknown) => boolean
}

/** @throws {TypeError} where the chart implements no such guard */
export const guardOf = (chart: AnyStateMachine, reference: unknown): Guard => {
  const { type, params } = namedBy(reference)
  const found = chart.implementations.guards?.[type] as Implemented | undefined
  if (typeof found !== 'function') throw new TypeError(`${chart.id} has no guard ${type}`)
  const { check } = found
  return check
    ? (asked, snapshot) => check(snapshot, asked, found)
    : (asked) => found(asked, params)
}

type Assigner = ((asked: Asked, params: Params) => object) | Readonly<Record<string, unknown>>

/** @throws {TypeError} where the chart implements no such action, or one of a kind that is not known here */
export const actOf = (chart: AnyStateMachine, reference: unknown): Act => {
  const { type, params } = namedBy(reference as Reference)
  const found = chart.implementations.actions?.[type] as
    | { readonly type?: string; readonly assignment?: Assigner; readonly event?: unknown }
    | undefined
  if (found?.type === 'xstate.assign' && found.assignment !== undefined)
    return assigned(found.assignment, params)
  if (found?.type === 'xstate.emit') return emitted(found.event, params)
  throw new TypeError(`${chart.id}: the action ${type} neither assigns nor emits`)
}

const assigned = (assignment: Assigner, params: Params): Act => {
  if (typeof assignment === 'function')
    return (context, event) => ({
      ...(context as object),
      ...assignment({ context, event }, params),
    })
  const entries = Object.entries(assignment)
  return (context, event) => {
    const after: Record<string, unknown> = { ...(context as object) }
    for (const [key, value] of entries)
      after[key] = typeof value === 'function' ? value({ context, event }, params) : value
    return after
  }
}

const emitted =
  (told: unknown, params: Params): Act =>
  (context, event, scope) => {
    scope.emit(typeof told === 'function' ? told({ context, event }, params) : told)
    return context
  }
