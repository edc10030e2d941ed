import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command of package.json printed, and how it ended. */
async function runScript(name: string): Promise<{ readonly code: number; readonly printed: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)('npm', ['run', '--silent', name], {
      cwd: ROOT,
      maxBuffer: 32 * 1024 * 1024,
    });
    return { code: 0, printed: stdout + stderr };
  } catch (reason) {
    const { code, stdout, stderr } = reason as { code: number; stdout: string; stderr: string };
    return { code, printed: stdout + stderr };
  }
}

test.each(['types', 'lint', 'format:check'])(
  '`npm run %s` finds nothing',
  { timeout: 600_000 },
  async (name) => {
    const { code, printed } = await runScript(name);
    expect(code, printed).toBe(0);
  },
);
