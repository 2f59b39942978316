import { catalogue } from '../authoring/catalogue.ts'

/** Every sentence of which a wrong one may be a misspelling. */
export const sentences = catalogue.flatMap(({ example, others }) => [example, ...others])
