/** What the files of one room may import. */
export type Room = {
  /** Rooms besides itself. */
  rooms: readonly string[]
  /** Packages; absent: any but those that draw. Tests may also use what tests are made with. */
  packages?: readonly string[]
}

const model = ['machines', 'src/screens', 'src/grammar', 'src/simulation', 'src/worlds']
const judges = [
  'src/explore',
  'src/rehearsal',
  'src/conformance',
  'src/authoring',
  'src/verification',
  'src/mutation',
]
const faces = ['src/terminal', 'src/plain']

/** Draw on a screen: for the terminal alone. */
export const drawing: readonly string[] = ['ink', 'react', 'react-dom', '@xstate/react']

/** What a test may import wherever it stands, besides Node's own modules and what its room may. */
export const testing: readonly string[] = ['vitest', 'fast-check', 'xstate', 'zod', 'yaml']

/**
 * The one table of directions: an arrow goes down only. A room is a folder here or in src/, or a file that stands
 * there alone. One that is missing here may not import anything of ours: add a line, and think where it stands.
 */
export const rooms: Readonly<Record<string, Room>> = {
  machines: { rooms: [], packages: ['xstate', 'zod'] },
  'src/screens': { rooms: ['machines'], packages: ['xstate', 'zod'] },
  'src/grammar': { rooms: ['src/screens'] },
  'src/simulation': { rooms: ['machines', 'src/screens', 'src/worlds'] },

  'src/worlds': { rooms: ['machines', 'src/screens'] },

  'src/diagrams': { rooms: ['machines'], packages: ['xstate'] },

  'src/records': { rooms: model },

  'src/explore': { rooms: [...model, ...judges] },
  'src/rehearsal': { rooms: [...model, ...judges, 'src/records'] },
  'src/conformance': { rooms: [...model, ...judges] },
  'src/authoring': { rooms: [...model, ...judges] },
  'src/verification': { rooms: [...model, ...judges, 'src/diagrams'] },
  'src/mutation': { rooms: [...model, ...judges, 'src/diagrams'] },

  'src/terminal': { rooms: [...model, ...judges, 'src/records'], packages: ['*'] },
  'src/plain': { rooms: [...model, ...judges, 'src/records'] },

  'src/commands': { rooms: [...model, ...judges, ...faces, 'src/diagrams', 'src/records'] },
  'src/main.ts': { rooms: [...model, ...judges, ...faces, 'src/commands'] },

  features: { rooms: [...model, ...judges] },
  tools: {
    rooms: [...model, ...judges, 'src/diagrams', 'src/records', 'features'],
    packages: ['*'],
  },
}
