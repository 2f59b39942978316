/** The media type of what a run attaches to each of its scenarios where its charts are watched. */
export const seenType = 'application/vnd.sms-simulator.charts+json'
