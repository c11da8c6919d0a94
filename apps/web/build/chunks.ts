/** What every page needs: together it compresses better than in pieces, and outlives most releases. */
const core =
  /node_modules[\\/](?:react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store|openapi-fetch)[\\/]/;

/** The light parts of the design system and the API clients; what is heavy stays with its screens. */
const light = [
  'app[\\\\/](?:api|fhir|problem|session|step-up|theme|use-session)',
  'ui[\\\\/](?:Avatar|Badge|Banner|Button|Card|EmptyState|ErrorState|Field|Form|FormSummary|Icon|Link|List)',
  'ui[\\\\/](?:Money|PageHeader|PasswordField|Skeleton|Spinner|TextField|Time|Toast)',
  'ui[\\\\/](?:cx|fault-text|page-title|problem-text|time-format|use-now)',
];

/** Groups for the bundler: without them a page would load some fifty files. */
export const chunkGroups = [
  { name: 'core', priority: 2, test: core },
  {
    name: 'ui',
    priority: 1,
    test: new RegExp(`apps[\\\\/]web[\\\\/](?:${light.join('|')})\\.(?:tsx?|module\\.css)$`),
  },
];
