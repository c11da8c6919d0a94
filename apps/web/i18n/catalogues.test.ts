import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };
const files = import.meta.glob<{ default: Texts }>(
  ['./*/{en,de,fr}.ts', '../features/*/i18n/{en,de,fr}.ts'],
  {
    eager: true,
  },
);

// Written alike in the languages: names, international terms, bare placeholders and signs.
const international = new Set(
  `telehealth hub|patients|totp|e-mail|video|agenda|name|section|consultation|document|documents|question
  questions|note|notes|description|minute|minutes|date|message|code|plan|microphone|chat|dr|avatar|online
  pdf|id|min|h|km|version|status|tests|test|signature|allergies|social|type|actions|action|filter|normal
  passkey|passkeys|audio|total|option|options|absent|logo|website|person|rpps france|openid connect|amazon cognito|active|register|messages|invitations`.split(
    /[|\n]\s*/,
  ),
);

function isSameByNature(text: string): boolean {
  const words = text
    .replaceAll(/\{\{\w+\}\}|<\/?\w+>|[^\p{L} -]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' || international.has(words);
}

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map((match) => match[0]).sort();
}

const english = Object.keys(files).filter((file) => file.endsWith('/en.ts'));

describe.each(english)('%s', (file) => {
  const source = new Map(flatten(files[file]?.default ?? {}));

  describe.each(['de', 'fr'])('in %s', (language) => {
    const other = new Map(flatten(files[file.replace(/en\.ts$/, `${language}.ts`)]?.default ?? {}));

    it('has exactly the keys of the English catalogue', () => {
      expect([...other.keys()].sort()).toEqual([...source.keys()].sort());
    });

    it('has no empty text and no text left in English', () => {
      const faults = [...other].filter(
        ([key, text]) => !text.trim() || (text === source.get(key) && !isSameByNature(text)),
      );
      expect(faults).toEqual([]);
    });

    it('keeps the placeholders', () => {
      for (const [key, text] of other) {
        expect([key, placeholders(text)]).toEqual([key, placeholders(source.get(key) ?? '')]);
      }
    });
  });

  it('is found with at least one text', () => {
    expect(source.size).toBeGreaterThan(0);
  });
});
