import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** The states directly within one. */
export const innerStates = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states as Record<string, AnyStateNode>)

/** A state and all that contain it, itself first. */
export const withAncestors = (node: AnyStateNode): readonly AnyStateNode[] =>
  node.parent ? [node, ...withAncestors(node.parent)] : [node]

export const isWithin = (node: AnyStateNode, domain: AnyStateNode): boolean =>
  node !== domain && withAncestors(node).includes(domain)

/** The state within which a transition leaves and enters everything. */
export const domainOf = (
  { source, reenter }: AnyTransitionDefinition,
  target: AnyStateNode,
): AnyStateNode => {
  if (reenter) throw new TypeError(`${source.id}: a transition that reenters is not known here`)
  if (target === source || isWithin(target, source)) return source
  const outside = withAncestors(source).slice(1)
  return outside.find((one) => isWithin(target, one)) ?? (source.machine.root as AnyStateNode)
}

/** What a transition enters within its domain, outer states before inner ones, as far as one lies in another. */
export const enteredBy = (
  { source }: AnyTransitionDefinition,
  target: AnyStateNode,
  domain: AnyStateNode,
): readonly AnyStateNode[] => [
  ...withAncestors(target).filter(
    (node) => isWithin(node, domain) && (node !== target || source !== target || source !== domain),
  ),
  ...initialWithin(target),
]

/** What is entered by itself with a state. */
const initialWithin = (node: AnyStateNode): readonly AnyStateNode[] => {
  if (node.type === 'compound') {
    const [first] = node.initial.target as readonly AnyStateNode[]
    if (!first) return []
    const between = withAncestors(first).filter((one) => isWithin(one, node))
    return [...between, ...initialWithin(first)]
  }
  if (node.type !== 'parallel') return []
  return innerStates(node).flatMap((one) => [one, ...initialWithin(one)])
}

/** The value of a chart that stands at these nodes. */
export const valueAt = (node: AnyStateNode, nodes: readonly AnyStateNode[]): unknown => {
  const inner = innerStates(node).filter((one) => nodes.includes(one))
  const [only] = inner
  if (node.type === 'compound' && only?.type === 'atomic') return only.key
  return Object.fromEntries(inner.map((one) => [one.key, valueAt(one, nodes)]))
}

/** @throws {TypeError} where a state uses what a swift chart does not know */
export const refuseWhatIsNotKnown = (node: AnyStateNode): void => {
  const isKnown =
    ['atomic', 'compound', 'parallel'].includes(node.type) &&
    node.invoke.length === 0 &&
    (node.initial?.actions ?? []).length === 0 &&
    [...node.transitions.keys()].every((event) => !event.includes('*')) &&
    [...node.transitions.values()].flat().every(({ target }) => (target ?? []).length < 2)
  if (!isKnown) throw new TypeError(`${node.id}: it uses more than a swift chart knows`)
}
