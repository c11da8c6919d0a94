// Fails where a file imports what it may not, or where no file was read.
import { join } from 'node:path';
import { checkArchitecture } from './check.ts';
import { rules } from './rules.ts';

const { modules, violations } = await checkArchitecture(join(import.meta.dirname, '../..'));
for (const { rule, from, to } of violations) {
  console.error(
    `${from} → ${to}\n    ${rule}: ${rules.find(({ name }) => name === rule)?.comment ?? ''}`,
  );
}
console.log(`${modules} modules, ${violations.length} forbidden imports`);
if (modules === 0 || violations.length > 0) process.exitCode = 1;
