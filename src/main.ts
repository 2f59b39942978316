import { main, tell } from './commands/cli.ts'

// The one place that knows the process.
const io = {
  args: process.argv.slice(2),
  env: process.env,
  isStartedByNpm: process.env.npm_lifecycle_event === 'start',
  // Asking for a stream opens it: only what a command uses is asked for.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
  signals: process,
}

process.on('uncaughtException', (error) => {
  // A front end that holds the terminal listens itself: it has to give the terminal back first.
  if (process.listenerCount('uncaughtException') === 1) process.exit(tell(error, io))
})

// Set, not called for: everything that was written goes out first.
process.exitCode = await main(io)
