/** A folder holds no report of an earlier run, or none that could be judged, or none can be left in it. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
