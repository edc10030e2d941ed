import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml';
import { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { FileIssue, ImportOutcome } from '../import-report.ts';
import { importTexts, type FoundText } from '../import-texts.ts';
import type { TranslationRecord } from '../translation-record.ts';
import { unitsOf } from '../unit.ts';
import { unitId } from './export-xliff.ts';
import { localName, readInline } from './inline.ts';

/** Far more than the texts of the largest questionnaire; a file beyond it is something else. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Reads what an agency sends back (XLIFF 2.0 to 2.2, which share what Peil writes) and compares it with the draft.
 * A unit is known by its name, or by its id where a tool has dropped the name. Segments that a tool has split are put
 * together again. Nothing of the file but its words is believed.
 */
export function importXliff(draft: Questionnaire, record: TranslationRecord, file: string): ImportOutcome {
  const xml = file.replace(/^\ufeff/, '');
  const refuse = (issue: FileIssue): ImportOutcome => ({ ok: false, issues: [issue] });
  if (xml.length > MOST_CHARACTERS) return refuse({ code: 'tooLarge' });
  const root = read(xml);
  if (!(root instanceof XmlElement)) return refuse(root);
  if (localName(root) !== 'xliff') return refuse({ code: 'notXliff', found: root.name });
  const { version = '', srcLang, trgLang } = root.attributes;
  if (!/^2\.[0-2]$/.test(version)) return refuse({ code: 'otherVersion', found: version, expected: '2.1' });
  if (srcLang !== draft.sourceLanguage) {
    return refuse({ code: 'otherSourceLanguage', found: srcLang ?? '', expected: draft.sourceLanguage });
  }
  const language = LanguageTag.safeParse(trgLang);
  if (!language.success || language.data === draft.sourceLanguage) {
    return refuse({ code: 'noTargetLanguage', found: trgLang ?? '' });
  }
  const files = elements(root, 'file');
  const other = files.find(({ attributes }) => attributes['original'] !== draft.id);
  if (other) {
    return refuse({
      code: 'otherQuestionnaire',
      found: other.attributes['original'] ?? '',
      expected: draft.id,
    });
  }
  const lines = lineStarts(xml);
  const ids = new Map(unitsOf(draft).map(({ key }) => [unitId(key), key]));
  const found = files.flatMap((each) =>
    unitsIn(each).map((unit) => textOf(unit, language.data, ids, lineAt(lines, unit.start))),
  );
  return importTexts(
    draft,
    record,
    found.filter((each) => each !== undefined),
  );
}

function read(xml: string): XmlElement | FileIssue {
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root ?? { code: 'notXml' };
  } catch (fault) {
    if (fault instanceof XmlError) {
      const [found = ''] = fault.message.split('\n');
      return { code: 'notXml', found, line: fault.line };
    }
    // Elements within elements within elements: no such file was made by a translator.
    if (fault instanceof RangeError) return { code: 'notXml' };
    throw fault;
  }
}

const elements = ({ children }: { readonly children: readonly XmlNode[] }, name: string): XmlElement[] =>
  children.filter((node) => node instanceof XmlElement).filter((element) => localName(element) === name);

/** Groups within groups deeper than this are none that a tool makes, and each level takes its share of the stack. */
const DEEPEST = 100;

/** The units of a file, in whatever groups a tool has put them. */
function unitsIn(around: XmlElement, depth = 0): XmlElement[] {
  if (depth > DEEPEST) return [];
  return around.children
    .filter((node) => node instanceof XmlElement)
    .flatMap((element) => {
      if (localName(element) === 'unit') return [element];
      return localName(element) === 'group' ? unitsIn(element, depth + 1) : [];
    });
}

function textOf(
  unit: XmlElement,
  language: LanguageTag,
  ids: ReadonlyMap<string, string>,
  line: number,
): FoundText | undefined {
  const { name, id = '' } = unit.attributes;
  const key = name !== undefined && name !== '' ? name : ids.get(id);
  const data = new Map(
    elements(unit, 'originalData')
      .flatMap((each) => elements(each, 'data'))
      .map((each) => [each.attributes['id'] ?? '', readInline(each.children, new Map())]),
  );
  const parts = unit.children
    .filter((node) => node instanceof XmlElement)
    .filter((element) => ['segment', 'ignorable'].includes(localName(element)));
  const words = (part: XmlElement, side: string): string | undefined => {
    const [element] = elements(part, side);
    return element && readInline(element.children, data);
  };
  // What stands between segments (a space) is translated only when a tool has done so.
  const hasTarget = parts.some(
    (part) => localName(part) === 'segment' && words(part, 'target') !== undefined,
  );
  const segments = parts.filter((part) => localName(part) === 'segment');
  return {
    key: key ?? `#${id}`,
    language,
    line,
    source: parts.map((part) => words(part, 'source') ?? '').join(''),
    text: hasTarget
      ? parts
          .map(
            (part) => words(part, 'target') ?? (localName(part) === 'ignorable' ? words(part, 'source') : ''),
          )
          .join('')
      : '',
    done:
      segments.length > 0 && segments.every((part) => (part.attributes['state'] ?? 'initial') !== 'initial'),
  };
}

/** Where each line begins. */
const lineStarts = (xml: string): number[] => [0, ...[...xml.matchAll(/\n/g)].map(({ index }) => index + 1)];

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
