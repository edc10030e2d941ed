import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { withFileLock } from '#infra/local/file-lock.ts';
import { LOCAL } from '#infra/local/folders.ts';

const FOLDER = `${LOCAL}/chromium`;

/**
 * The browser of the tests: the one at `CHROMIUM_PATH`, else the Chromium that comes with the packages (Linux), else
 * the system's. Its security is that of any browser: nothing about origins or content policy is switched off.
 *
 * @throws when there is none, with what to do.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({
    ...options,
    executablePath,
    args: [
      // As root, and in containers, there is no sandbox to be had.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--font-render-hinting=none',
      ...(options.args ?? []),
    ],
    env: { ...process.env, FONTCONFIG_FILE: await fontSettings(), ...options.env },
  });
}

async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  if (process.platform === 'linux') {
    const packaged = await unpack().catch(() => undefined);
    if (packaged !== undefined) return packaged;
  }
  for (const path of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (await exists(path)) return path;
  }
  throw new Error('The browser tests need Chromium: set CHROMIUM_PATH to its program file.');
}

/** Several test processes may come here at once; the package itself takes a half-written file for a whole one. */
async function unpack(): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const { default: packaged } = await import('@sparticuz/chromium');
  return withFileLock(`${FOLDER}.lock`, async () => {
    const before = process.env['TMPDIR'];
    // It unpacks into the temporary folder, where another version may lie.
    process.env['TMPDIR'] = FOLDER;
    try {
      return await packaged.executablePath();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });
}

/**
 * Where the browser finds letters: the font that comes with it, then those of the machine for scripts that it
 * lacks. The settings in the package look in folders of Lambda, where on another machine there is nothing: then
 * no text is drawn at all, and the browser ends when a page asks for a font by its kind.
 */
async function fontSettings(): Promise<string> {
  const file = `${FOLDER}/fonts.conf`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FOLDER}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${FOLDER}/font-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
