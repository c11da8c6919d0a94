import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

export interface Architecture {
  /** How many files were read: a check of nothing must not pass. */
  modules: number;
  violations: { rule: string; from: string; to: string }[];
}

const FOLDERS = ['contexts', 'packages', 'apps', 'tools', 'e2e', 'bench'];

/** Holds the imports of a checkout against the rules. */
export async function checkArchitecture(root: string): Promise<Architecture> {
  const { output } = await cruise(
    FOLDERS.filter((folder) => existsSync(join(root, folder))),
    {
      ruleSet: { forbidden: rules },
      validate: true,
      baseDir: root,
      // TypeScript 7 has no compiler API for the default parser, which then reads no .ts file at all.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|fixtures)/|^tools/openapi/node_modules/' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        mainFields: ['module', 'main', 'types', 'typings'],
        conditionNames: ['import', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.css'],
      },
    },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    modules: modules.filter(
      ({ source }) => /\.[mc]?tsx?$/.test(source) && !source.includes('node_modules'),
    ).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
