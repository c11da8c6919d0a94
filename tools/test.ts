// npm test, and with --quick npm run check. The last line is the sum of all runners.
import { add, nothing, type Counts } from './testing/counts.ts';
import {
  endToEndRuns,
  generatedChecks,
  quickChecks,
  runCommand,
  runPlaywright,
  runVitest,
  unitTestFiles,
  type Check,
} from './testing/steps.ts';
import { ensureSystemPackages } from './testing/system-packages.ts';

const quick = process.argv.includes('--quick');
const env: NodeJS.ProcessEnv = process.argv.includes('--long') ? { HUB_TEST_LONG: '1' } : {};
let total: Counts = nothing;

if (!quick) ensureSystemPackages();

console.log('Checks');
// In pairs: types, lint and the rest keep about one core busy each.
const waiting = [...quickChecks, ...(quick ? [] : generatedChecks)];
const lane = async (): Promise<void> => {
  for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(check);
};
await Promise.all([lane(), lane()]);

console.log(quick ? '\nUnit tests' : '\nUnit and integration tests');
total = add(total, await runVitest(quick ? unitTestFiles() : [], env));

if (!quick) {
  console.log('\nEnd-to-end tests');
  for (const run of endToEndRuns) total = add(total, await runPlaywright(run, env));
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runCheck({ name, command }: Check): Promise<void> {
  const { exitCode, output, seconds } = await runCommand(command);
  const failed = exitCode !== 0;
  total = add(total, { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 });
  console.log(`  ${failed ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s)`);
  if (failed) console.log(output.trimEnd().replaceAll(/^/gm, '      '));
}
