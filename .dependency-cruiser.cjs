/** Which room may look into which. Each rule says why, and where the line belongs instead. */
const inside = (room) => `^${room}/`;
/**
 * What shared takes from outside beside zod: distribution functions, because one that is written by hand goes wrong
 * in the tails. They are plain arithmetic (no clock, no chance, no file), agree with R to 1e-12 and bundle into any
 * target; each is named, so that no other part of that library slips in. Only `results` may use them: a resident's
 * phone carries none of it.
 */
const DISTRIBUTIONS =
  '^node_modules/@stdlib/stats-base-dists-(normal-quantile|normal-cdf|t-quantile|t-cdf|beta-quantile|f-cdf|chisquare-cdf)/';
// CommonJS: the only form dependency-cruiser reads with a comment on each rule.
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one idea in two places. Move what both need into a third.',
      from: { path: '^(shared|functions|infra|web/src|web/adapter|tests)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment:
        'shared runs in a browser, a Lambda and a test: no AWS, no Svelte, no node:. Effects belong in functions or web.',
      from: { path: inside('shared'), pathNot: ['\\.test\\.ts$', '/testing/', inside('shared/results')] },
      to: {
        // @rgrove/parse-xml reads what a translation agency sends back (XLIFF): pure JavaScript, without a DOM, without
        // dependencies, and it knows no entities of a document's own, so a file cannot swell.
        pathNot: [inside('shared'), '^node_modules/(zod|@rgrove/parse-xml)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'results-are-pure',
      severity: 'error',
      comment:
        'As the rest of shared, with the distribution functions that statistics need, the format of stored columns, and nothing beside them.',
      from: { path: inside('shared/results'), pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [inside('shared'), '^node_modules/zod/', '^node_modules/@uwdata/flechette/', DISTRIBUTIONS],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'questionnaire-knows-nobody',
      severity: 'error',
      comment:
        'The questionnaire is what all others speak of. What needs the interview belongs in the interview.',
      from: { path: inside('shared/questionnaire'), pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(interview|response|results|contract|xlsform|plan|starter)/' },
    },
    {
      name: 'interview-knows-only-the-questionnaire',
      severity: 'error',
      comment: 'An interview runs without a server. What crosses the wire belongs in contract or response.',
      from: { path: inside('shared/interview'), pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(response|results|contract|xlsform|starter)/' },
    },
    {
      name: 'xlsform-knows-only-the-questionnaire',
      severity: 'error',
      comment:
        'A workbook becomes a draft and nothing more: reading files belongs in functions/workbook, publishing in functions.',
      from: { path: inside('shared/xlsform'), pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/(interview|response|results|contract|plan|starter)/' },
    },
    {
      name: 'web-reaches-data-through-the-client',
      severity: 'error',
      comment: 'web has no AWS SDK and no handler: it calls the contract through shared/contract/client.',
      from: { path: inside('web') },
      to: { path: ['^functions/', '^infra/', '^tests/', '^node_modules/@aws-sdk/'] },
    },
    {
      name: 'functions-know-shared-only',
      severity: 'error',
      comment: 'A handler runs on Lambda without web and without infra. What both need belongs in shared.',
      from: { path: inside('functions') },
      to: { path: ['^web/', '^infra/', '^tests/'], pathNot: '^tests/' },
    },
    {
      name: 'store-looks-down-only',
      severity: 'error',
      comment:
        'The store knows tables and keys and nothing of requests. What a request needs belongs in http, stream or job.',
      from: { path: inside('functions/store') },
      to: { path: '^functions/(http|stream|job|middleware)/' },
    },
    {
      name: 'only-the-store-knows-dynamodb',
      severity: 'error',
      comment:
        'Keys, conditions and SDK errors live in functions/store, so that they can be changed in one place.',
      from: { path: '^(functions/(http|stream|job|middleware)|web|shared)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^node_modules/@aws-sdk/(client-dynamodb|util-dynamodb)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'infra-takes-data-only',
      severity: 'error',
      comment:
        'The cloud app takes tables and routes as data. Only infra/local runs the handlers themselves.',
      from: { path: inside('infra'), pathNot: ['^infra/local/', '\\.test\\.ts$'] },
      to: { path: ['^functions/', '^web/'], pathNot: '^functions/store/tables\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.svelte-kit/', '^web/build/', '^\\.types/', '^\\.local/', '^cdk\\.out/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.svelte'],
    },
  },
};
