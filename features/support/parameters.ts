import { defineParameterType } from '@cucumber/cucumber'
import { parameters } from '../../src/authoring/parameters.ts'

for (const [name, { regexp, read }] of Object.entries(parameters))
  defineParameterType({ name, regexp, transformer: read, useForSnippets: name === 'text' })
