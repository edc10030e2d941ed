import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { readWorkbookFile } from '#functions/workbook/read-workbook-file.ts';
import { LanguageTag } from '#shared/language/tag.ts';
import { filesNamed } from '#shared/xlsform/files-named.ts';
import { readWorkbook } from '#shared/xlsform/read.ts';
import { jsonReport, unreadableJson } from './json-report.ts';
import { readBeside } from './read-beside.ts';
import { textReport } from './text-report.ts';

const HELP = `Reads an XLSForm workbook and prints what comes of it: the questions, and what could not be carried over.

  npm run --silent import -- FILE [--json] [--language nl]

  FILE        an .xlsx, .xls or .csv file; .csv files with choices are looked for beside it
  --json      one JSON object instead of words
  --language  the language of a workbook that does not say its own

Ends with 0 when the questionnaire can be published, 1 when it cannot, and 2 when the file cannot be read.`;

const CAN_BE_PUBLISHED = 0;
const CANNOT_BE_PUBLISHED = 1;
const CANNOT_BE_READ = 2;

const PROBLEMS = {
  empty: 'it is empty',
  tooLarge: 'it is larger than any form is',
  damaged: 'it is damaged, or it is a kind of file that is not read here',
  notAWorkbook: 'it is no workbook',
  protected: 'it is protected with a password',
} as const;

function readArguments(): { file: string; json: boolean; language: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        language: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (values.help || file === undefined || more.length > 0) return undefined;
    const language = values.language;
    if (language !== undefined && !LanguageTag.safeParse(language).success) return undefined;
    return { file, json: values.json, language };
  } catch {
    return undefined; // an option that does not exist
  }
}

/** Prints the report of one file. Returns the exit status. */
async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.log(HELP);
    return CANNOT_BE_READ;
  }
  const { file, json, language } = given;
  const unreadable = (why: string): number => {
    if (json) console.log(JSON.stringify(unreadableJson(why), undefined, 2));
    else console.error(`${file} cannot be read: ${why}.`);
    return CANNOT_BE_READ;
  };

  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable(
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'there is no such file'
        : 'it cannot be opened',
    );
  }
  const read = readWorkbookFile(bytes);
  if (!read.ok) return unreadable(PROBLEMS[read.problem]);

  const outcome = readWorkbook(read.workbook, {
    name: basename(file, extname(file)),
    language,
    files: await readBeside(file, filesNamed(read.workbook)),
  });
  console.log(json ? JSON.stringify(jsonReport(outcome), undefined, 2) : textReport(basename(file), outcome));
  const isRight = outcome.draft !== undefined && outcome.issues.every(({ severity }) => severity !== 'error');
  return isRight ? CAN_BE_PUBLISHED : CANNOT_BE_PUBLISHED;
}

process.exitCode = await main();
