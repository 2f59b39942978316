/** Why an attempt cannot be had. */
export type Refusal =
  | 'none'
  | 'ended'
  | 'busy'
  | 'newer'
  | 'older'
  | 'damaged'
  | 'unwritable'
  | 'misused'

/** An attempt that cannot be taken up, read or written to: the fact, the place, the next step. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly refusal: Refusal

  constructor(refusal: Refusal, message: string) {
    super(message)
    this.refusal = refusal
  }
}
