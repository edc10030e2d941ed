import { expect, test } from 'vitest';
import { check } from '#shared/questionnaire/check/check.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { placeLink } from './place-link.ts';

const options = [
  { code: 'ja', label: { nl: 'Ja' } },
  { code: 'ja', label: { nl: 'Nee' } },
];
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'links',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Vragen', fr: 'Questions' },
  minutes: 1,
  choiceLists: { shared: options, unused: options },
  children: [
    {
      type: 'single',
      name: 'home',
      label: { nl: 'Hebt u een woning?\nDit is vertrouwelijk.' },
      choiceList: 'shared',
      relevance: '${nowhere} = 1',
      sensitive: { category: 'health' },
    },
    { type: 'note', name: 'hello', label: { nl: 'Dag' }, required: true },
  ],
  screenOuts: [{ name: 'young', when: '1 +', label: { nl: 'Te jong' } }],
  derived: [{ name: 'owner', label: { nl: 'Eigenaar' }, expression: '${hom}' }],
  reporting: { overview: ['nothing'], breakdowns: [] },
});

test('every finding leads to the page where it is mended', () => {
  const links = new Map(
    check(DRAFT).map((finding) => [
      `${finding.code} ${finding.place.node}`,
      placeLink(finding, DRAFT, '/q', 'nl'),
    ]),
  );
  const found = (key: string) => {
    const link = links.get(key);
    if (!link) throw new Error(`${key} is not among ${[...links.keys()].join(', ')}`);
    return link;
  };
  expect(found('unknownName home')).toEqual({ href: '/q/design?at=home#edit', label: 'Hebt u een woning?' });
  expect(found('sensitiveWithoutReason home').href).toBe('/q/design?at=home#marks');
  expect(found('requiredNote hello').href).toBe('/q/design?at=hello#edit');
  expect(found('duplicateCode shared').href).toBe('/q/design?at=home#edit');
  expect(found('unusedChoiceList unused').href).toBe('/q/design/about#lists');
  expect(found('unexpectedEnd young')).toEqual({ href: '/q/design/about#stop-young', label: 'Te jong' });
  expect(found('unknownName owner').href).toBe('/q/design/results#variable-owner');
  expect(found('unknownReportingName ').href).toBe('/q/design/results#reporting');
  expect(found('noTrustText ').href).toBe('/q/design/about#texts');
  expect(found('missingTranslation home').href).toBe('/q/translate/fr?show=all');
  for (const [key, { href }] of links) expect(href, key).toMatch(/^\/q\/(design|translate)/);
});
