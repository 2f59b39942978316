/** A diagram as a strict reader finds it: every line is one of those that are written, or it is none. */
export interface Read {
  readonly nodes: ReadonlyMap<string, string>
  readonly boxes: ReadonlyMap<string, string>
  readonly arrows: readonly {
    readonly from: string
    readonly to: string
    readonly label: readonly string[]
  }[]
  /** How many lines part regions. */
  readonly partings: number
}

const id = '[a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*'
const text = "(?:[\\p{L}\\p{N} ,.'()[\\]/•-]|#\\d+;)+"

const kinds = {
  direction: /^direction (?:LR|TB)$/,
  title: new RegExp(`^accTitle: ${text}$`, 'u'),
  box: new RegExp(`^state "(?<title>${text})" as (?<id>${id}) \\{$`, 'u'),
  node: new RegExp(`^state "(?<title>${text})" as (?<id>${id})$`, 'u'),
  inside: new RegExp(`^(?<id>${id}) : ${text}$`, 'u'),
  arrow: new RegExp(
    `^(?<from>${id}|\\[\\*\\]) --> (?<to>${id}|\\[\\*\\])(?: : (?<label>${text}(?:<br>${text})*))?$`,
    'u',
  ),
  parting: /^--$/,
  close: /^\}$/,
  look: /^classDef neighbour stroke-dasharray: 4 4$/,
  looks: new RegExp(`^class (?<ids>${id}(?:,${id})*) neighbour$`),
}

/**
 * Reads what of Mermaid's state diagrams this house writes, and nothing else. Mermaid itself cannot read them without a
 * browser; what this reader lets through was tried on Mermaid 11 and 12.
 *
 * @throws SyntaxError with the number of the first line that is none of those, or that names what is not there
 */
export const read = (mermaid: string): Read => {
  const nodes = new Map<string, string>()
  const boxes = new Map<string, string>()
  const arrows: { from: string; to: string; label: string[] }[] = []
  const named: { at: number; id: string }[] = []
  let depth = 0
  let partings = 0
  const lines = mermaid.split('\n')
  if (lines.shift() !== 'stateDiagram-v2') throw new SyntaxError('1: no state diagram')
  if (lines.pop() !== '') throw new SyntaxError(`${lines.length}: no end of the last line`)
  for (const [index, line] of lines.entries()) {
    const at = index + 2
    const [kind, found] = kindOf(line.trimStart()) ?? fail(at, 'no line of a diagram', line)
    const part = found.groups ?? {}
    if (kind === 'close') depth -= 1
    if (line.search(/\S/) !== 2 + 2 * depth) fail(at, 'set in wrongly', line)
    if (kind === 'box') depth += 1
    if (kind === 'parting') partings += 1
    if (kind === 'parting' && depth === 0) fail(at, 'parts nothing', line)
    if (kind === 'box' || kind === 'node') {
      const { id = '', title = '' } = part
      if (nodes.has(id) || boxes.has(id)) fail(at, 'there already', line)
      ;(kind === 'box' ? boxes : nodes).set(id, title)
    }
    if (kind === 'arrow') {
      const { from = '', to = '', label = '' } = part
      arrows.push({ from, to, label: label === '' ? [] : label.split('<br>') })
      for (const end of [from, to]) if (end !== '[*]') named.push({ at, id: end })
    }
    if (kind === 'inside') named.push({ at, id: part.id ?? '' })
    if (kind === 'looks') for (const one of (part.ids ?? '').split(',')) named.push({ at, id: one })
  }
  if (depth !== 0) throw new SyntaxError('a box is left open')
  for (const one of named) if (!nodes.has(one.id)) fail(one.at, 'names no state', one.id)
  return { nodes, boxes, arrows, partings }
}

const kindOf = (line: string): readonly [string, RegExpExecArray] | undefined => {
  for (const [kind, pattern] of Object.entries(kinds)) {
    const found = pattern.exec(line)
    if (found) return [kind, found]
  }
  return undefined
}

const fail = (at: number, fact: string, line: string): never => {
  throw new SyntaxError(`${at}: ${fact}: ${line}`)
}
