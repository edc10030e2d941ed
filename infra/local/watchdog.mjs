// Ends a process that cannot watch its parent itself (Java). The parent holds our standard input: when it is
// gone, in whatever way, the pipe closes. A line before that says that the process has ended by itself.
const pid = Number(process.argv[2]);
let released = false;
process.stdin.on('data', () => {
  released = true;
  process.exit(0);
});
process.stdin.on('close', () => {
  if (released) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
});
