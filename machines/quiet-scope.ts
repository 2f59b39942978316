import type { AnyActorScope, AnyEventObject } from 'xstate'

/**
 * A scope in which a chart can be asked for its next state without an actor: nothing is started, logged or inspected. One
 * is made and used again for every step, since making one costs more than the step itself.
 *
 * @param hear is called with each event that the chart emits, in order
 */
export const quietScope = <Emitted extends AnyEventObject>(
  hear: (event: Emitted) => void,
): AnyActorScope =>
  ({
    self: {},
    id: '',
    sessionId: '',
    logger: () => {},
    stopChild: () => {},
    system: { _sendInspectionEvent: () => {} },
    defer: (act: () => void) => act(),
    emit: hear,
    actionExecutor: ({ exec, info, params }: Executable) => exec?.(info, params),
  }) as unknown as AnyActorScope

interface Executable {
  readonly exec?: (info: unknown, params: unknown) => void
  readonly info: unknown
  readonly params: unknown
}
