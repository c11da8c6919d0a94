import type { Grant, Rule } from '@hub/kernel/access/rule.ts';

/** Sees which rules a call reads, and can break one for a while. */
export interface RuleWatch {
  /** Notes the rules that are read while `work` runs, under the row's key. */
  during<T>(row: string, work: () => Promise<T>): Promise<T>;
  /** Runs what only prepares a call: by the rules as they are declared, and unnoticed. */
  aside<T>(work: () => Promise<T>): Promise<T>;
  /** The rows whose calls read the rule. */
  rowsOf(rule: Rule): ReadonlySet<string>;
  mutate(rule: Rule, grants: readonly Grant[]): void;
  restore(rule: Rule): void;
  stop(): void;
}

export function watchRules(rules: readonly Rule[]): RuleWatch {
  const original = new Map(rules.map((rule) => [rule, rule.grants]));
  const current = new Map(original);
  const readers = new Map(rules.map((rule) => [rule, new Set<string>()]));
  let row: string | undefined;
  let isAside = false;
  const originalOf = (rule: Rule): readonly Grant[] => original.get(rule) ?? [];
  for (const rule of rules) {
    Object.defineProperty(rule, 'grants', {
      configurable: true,
      get() {
        if (isAside) return originalOf(rule);
        if (row !== undefined) readers.get(rule)?.add(row);
        return current.get(rule);
      },
    });
  }
  return {
    async during(key, work) {
      row = key;
      try {
        return await work();
      } finally {
        row = undefined;
      }
    },
    async aside(work) {
      isAside = true;
      try {
        return await work();
      } finally {
        isAside = false;
      }
    },
    rowsOf: (rule) => readers.get(rule) ?? new Set(),
    mutate: (rule, grants) => void current.set(rule, grants),
    restore: (rule) => void current.set(rule, originalOf(rule)),
    stop() {
      for (const rule of rules) {
        Object.defineProperty(rule, 'grants', {
          configurable: true,
          writable: true,
          value: originalOf(rule),
        });
      }
    },
  };
}
