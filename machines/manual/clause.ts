/** One statement of the manual, in our own words. Its id never changes: everything that models, proves or teaches it cites it. */
export interface Clause {
  /** The manual's own heading or step, where anyone can look it up. */
  readonly where: string
  /**
   * Who does it: SMS itself and the Home Office are modelled and proven; what the sponsor's staff do is taught; a fact is
   * there to be looked up.
   */
  readonly by: 'system' | 'home-office' | 'user' | 'fact'
  readonly force: 'must' | 'should' | 'may' | 'is'
  readonly says: string
  /** Where it says several things, each by itself: the tag of its proof is `@LIC-2.expired`. */
  readonly parts?: readonly string[]
  /** Labels, statuses and messages of SMS, to the letter. */
  readonly strings?: readonly string[]
  /** The guide with which its proof comes, where that guide is not modelled yet. */
  readonly awaits?: 'troubleshooting'
  /** Likewise, where that is so of some of its parts alone. */
  readonly partsAwaiting?: readonly string[]
}
