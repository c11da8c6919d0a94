import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Libraries that are pure themselves: values, dates and shapes, no I/O. */
const PURE_LIBRARIES = '(^|/)node_modules/(zod|temporal-polyfill|@medplum/(core|fhirtypes))/';
const TESTS = '(^|/)test/|\\.test\\.tsx?$';

/** Who may import whom. Each rule has a folder of its name in fixtures/, which must break it. */
export const rules: IForbiddenRuleType[] = [
  {
    name: 'context-imports-no-other-context',
    comment:
      'Contexts speak through events and the public API, so that each can run as its own service.',
    from: { path: '^contexts/([^/]+)/' },
    to: { path: '^contexts/', pathNot: '^contexts/$1/' },
  },
  {
    name: 'context-imports-contracts-and-kernel-only',
    comment: 'What contexts share is in contracts and the kernel.',
    from: { path: '^contexts/' },
    to: { path: '^(apps|e2e|bench|tools|packages/(?!contracts/|kernel/|testkit/))' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Rules without I/O, clock or randomness can be tested as plain functions.',
    from: { path: '^contexts/([^/]+)/domain/', pathNot: TESTS },
    // Of Node itself only zlib's checksums and compression: bytes in, bytes out.
    to: { pathNot: ['^contexts/$1/domain/', '^packages/contracts/', PURE_LIBRARIES, '^zlib$'] },
  },
  {
    name: 'web-uses-the-public-api-only',
    comment: 'The web app has no privileges: it sees what any client of the API sees.',
    from: { path: '^apps/web/' },
    to: {
      path: '^(contexts|apps/server|e2e|bench|tools|packages/(?!api-client/|contracts/|e2ee/))',
    },
  },
  {
    name: 'web-runs-in-the-browser',
    comment: 'Nothing of Node reaches the browser; the build and its tests are Node themselves.',
    from: { path: '^apps/web/', pathNot: [TESTS, '^apps/web/(vite\\.config\\.ts|build/)'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'kernel-knows-no-context',
    comment: 'The kernel serves contexts that it has never heard of.',
    from: { path: '^packages/kernel/', pathNot: TESTS },
    to: { path: '^(contexts|apps|tools|packages/(?!kernel/|contracts/))' },
  },
  {
    name: 'contracts-stand-alone',
    comment: 'Everything may import contracts, so contracts import nothing of ours.',
    from: { path: '^packages/contracts/' },
    to: { path: '^(contexts|apps|tools|packages/(?!contracts/))' },
  },
  {
    name: 'only-the-server-imports-contexts',
    comment:
      'Contexts are put together in one place. Benchmarks and generators reach their inner parts.',
    from: { pathNot: '^(contexts|apps/server|bench|tools|e2e)/' },
    to: { path: '^contexts/' },
  },
  {
    name: 'end-to-end-tests-stay-outside',
    comment:
      'They use the product as people and clients do; set-up of a context’s own tests may be shared.',
    from: { path: '^e2e/' },
    to: { path: '^contexts/[^/]+/(?!test/)' },
  },
  {
    name: 'test-kit-in-tests-only',
    comment: 'Nothing made for tests runs in the product.',
    from: {
      pathNot: [TESTS, '^(packages/testkit|e2e|bench)/', '^(vitest|playwright)\\.config\\.ts$'],
    },
    to: { path: '^packages/testkit/' },
  },
  {
    name: 'no-development-packages-in-the-product',
    comment: 'An image is installed without development packages.',
    from: { path: '^(contexts|apps/server|packages/(kernel|contracts))/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-cycles',
    comment: 'Parts that import each other in a circle are one part. Types alone may.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that resolves to nothing would hide a broken rule.',
    from: {},
    to: { couldNotResolve: true },
  },
];
