import type { AnyStateMachine } from 'xstate'
import { accountChart, strangerChart } from '../../machines/account/account.ts'
import { type GuideSlug, guides } from '../../machines/guides.ts'
import { licenceChart } from '../../machines/licence/licence.ts'
import { postChart } from '../../machines/posts/post.ts'
import { sessionChart } from '../../machines/sms.ts'
import { type Charted, chartedOf } from './charted.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { clausesOf, matterOf } from './matters.ts'
import { withBoxesClosed, withEventsAlone } from './outline.ts'
import { movesIn, type Part, partOf, regionsOf, wholeOf } from './part.ts'
import { inList, inWords } from './words.ts'

/** What can be drawn: a guide, a life cycle, or the whole of a session. */
export interface Subject {
  readonly slug: string
  readonly title: string
  /** What of the charts is drawn, as a sentence. */
  readonly shows: string
  readonly drawings: () => readonly Drawing[]
}

const account = { title: 'The life of an account', chart: accountChart }
const stranger = { title: 'The life of a user ID that no account bears', chart: strangerChart }
const licence = { title: 'The life of a licence', chart: licenceChart }
const post = { title: 'The life of a message on the board', chart: postChart }
const session = { title: 'A session', chart: sessionChart }

interface Titled {
  readonly title: string
  readonly chart: AnyStateMachine
}

/** More regions than these, side by side, are too wide to be read. */
const mostRegions = 2

/** One drawing of a part, or one of each region where there are too many of them. */
const drawnInFull = (title: string, charted: Charted, part: Part): readonly Drawing[] => {
  const regions = regionsOf(charted, part)
  if (regions.length <= mostRegions) return [drawingOf(title, charted, part)]
  return regions.map((one) => drawingOf(`${title}: ${inWords(one.region)}`, charted, one.part))
}

/** The whole of a chart; where it takes several drawings, one on a coarser level goes before. */
const drawnWhole = ({ title, chart }: Titled): readonly Drawing[] => {
  const charted = chartedOf(chart)
  const full = drawnInFull(title, charted, wholeOf(charted))
  return full.length > 1 ? [drawnOutline(title, charted), ...full] : full
}

const drawnOutline = (title: string, charted: Charted): Drawing => {
  const coarse = withEventsAlone(charted)
  return drawingOf(`${title}, on a coarser level`, coarse, wholeOf(coarse))
}

const lifeOf = (slug: string, ...lives: readonly [Titled, ...Titled[]]): Subject => ({
  slug,
  title: lives[0].title,
  shows: 'The whole of a chart of what outlives a session: what can happen to it, and when.',
  drawings: () => lives.flatMap(drawnWhole),
})

const drawnPart = ({ title, chart }: Titled, slug: GuideSlug): readonly Drawing[] => {
  const charted = chartedOf(chart)
  const matter = matterOf(slug)
  return movesIn(charted, matter) ? drawnInFull(title, charted, partOf(charted, matter)) : []
}

/** Everything that can be drawn, in the order in which it is listed. */
export const subjects: readonly Subject[] = [
  {
    slug: 'sms',
    title: 'A session with SMS, on a coarser level',
    shows:
      'Where each event leads in one tab of a browser, whatever is asked on the way. A guide that stands in a box of its own is drawn as one state; its own page opens it.',
    drawings: () => [drawnOutline(session.title, withBoxesClosed(chartedOf(sessionChart)))],
  },
  ...guides.map(({ slug, title }) => ({
    slug,
    title,
    shows: `What of the charts cites clauses of ${inList(clausesOf(slug))}: the states, the ways between them, and where these come from and lead to.`,
    drawings: () => [session, account, licence, post].flatMap((one) => drawnPart(one, slug)),
  })),
  lifeOf('account', account, stranger),
  lifeOf('licence', licence),
  lifeOf('post', post),
]
