import type { Asked } from './session.ts'
import type { User } from './world.ts'

/** The account of whoever is inside. */
export const insider = ({ context, event: { scene } }: Asked): User | undefined =>
  context.userId === null ? undefined : scene.rules.logIn.bearerOf(scene, context.userId)
