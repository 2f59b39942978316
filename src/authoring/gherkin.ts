import type { Scenario } from './journal-to-steps.ts'

/**
 * A scenario as the text of a feature, which anyone can run.
 *
 * @param name of the feature and of its scenario, each on one line
 */
export const gherkinOf = (
  { tags, lines }: Scenario,
  name: { readonly feature: string; readonly scenario: string },
): string =>
  [
    `Feature: ${name.feature}`,
    '',
    ...(tags.length === 0 ? [] : [`  ${tags.join(' ')}`]),
    `  Scenario: ${name.scenario}`,
    ...lines.map(({ keyword, sentence }) => `    ${keyword} ${sentence}`),
    '',
  ].join('\n')
