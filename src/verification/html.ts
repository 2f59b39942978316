/** A piece of a page whose text is safe as it stands. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | readonly Html[]

/** A piece of a page: what is put into it is escaped, unless it is one itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(
    strings.map((text, at) => `${text}${at < parts.length ? textOf(parts[at]) : ''}`).join(''),
  )

const textOf = (part: Part | undefined): string => {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return (part as readonly Html[]).map(({ text }) => text).join('\n')
  return escaped(String(part))
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** How wide the columns of a table are, in percent: the same from table to table. */
export const columnsHtml = (...widths: readonly number[]): Html =>
  html`<colgroup>${widths.map((width) => html`<col style="width: ${width}%">`)}</colgroup>`

/** Ids of clauses, none of them broken at its hyphen. */
export const idsHtml = (ids: readonly string[]): Html =>
  html`${ids.map((id, at) => html`<span class="id">${id}${at + 1 < ids.length ? ',' : ''}</span>`)}`

/** The path of a state, which may be broken behind each of its dots. */
export const pathHtml = (path: string): Html => {
  const [chart = '', ...keys] = path.split('.')
  return html`<code>${keys.reduce((before, key) => html`${before}.<wbr>${key}`, html`${chart}`)}</code>`
}
