import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages'

/** Which of several parts of one run another run was (`--shard 1/2`). */
export interface Part {
  readonly part: number
  readonly parts: number
  /** How many scenarios the parts have together. */
  readonly scenarios: number
}

const partType = 'application/vnd.sms-simulator.part+json'

/** The messages of a run with a mark among them that it was a part. */
export const markedAs = (part: Part, messages: readonly Envelope[]): readonly Envelope[] =>
  messages.flatMap((message) =>
    message.testRunStarted
      ? [message, { attachment: attachmentOf(part, message.testRunStarted.id ?? '') }]
      : [message],
  )

const attachmentOf = (part: Part, testRunStartedId: string) => ({
  testRunStartedId,
  body: JSON.stringify(part),
  contentEncoding: AttachmentContentEncoding.IDENTITY,
  mediaType: partType,
})

/** The parts that messages come from; empty: from a whole run. */
export const partsIn = (messages: readonly Envelope[]): readonly Part[] =>
  messages.flatMap(({ attachment }) =>
    attachment?.mediaType === partType ? [JSON.parse(attachment.body) as Part] : [],
  )

/** `1/2` as a part. */
export const partOf = (shard: string, scenarios: number): Part => {
  const [part, parts] = shard.split('/').map(Number)
  return { part: part ?? 1, parts: parts ?? 1, scenarios }
}

export const partText = ({ part, parts }: Pick<Part, 'part' | 'parts'>): string =>
  `part ${part} of ${parts}`
