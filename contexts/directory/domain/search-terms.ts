import { SPECIALTIES } from '@hub/contracts/specialties.ts';
import type { Specialty } from '@hub/contracts/specialties.ts';
import { fold, foldUmlauts } from './fold.ts';
import { SPECIALTY_WORDS } from './specialty-words.ts';

/** One thing that a person looks for: it must be in a name or place, or be one of the specialties. */
export interface SearchTerm {
  text: string;
  specialties: Specialty[];
}

/** Words that say nothing about whom to find. */
const FILLERS = new Set(
  (
    'dr med prof doctor doctors docteur arzt arztin aerztin arzte praxis medecin cabinet a an the in at near for with and i my need ' +
    'im am bei mit und oder der die das fur fuer ich suche nahe de du des d l le la les un une pour avec chez et dans pres je cherche'
  ).split(' '),
);

/** From this length on, the beginning of a word stands for it: people see results while they type. */
const SHORTEST_PREFIX = 4;
const LONGEST_PHRASE = 4;

const phrases = new Map<string, Set<Specialty>>();
for (const specialty of SPECIALTIES) {
  for (const word of [specialty, ...SPECIALTY_WORDS[specialty]]) {
    for (const folded of [fold(word), foldUmlauts(word)])
      phrases.set(folded, (phrases.get(folded) ?? new Set()).add(specialty));
  }
}

/** Reads a free-text search, such as `Hautarzt Köln` or `médecin généraliste à Lyon`, into terms that must all hold. */
export function searchTerms(query: string): SearchTerm[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(words, at);
    if (phrase) {
      terms.push({ text: phrase.text, specialties: [...phrases.get(phrase.text)!] });
      at += phrase.length;
      continue;
    }
    const word = words[at]!;
    if (!FILLERS.has(word)) terms.push({ text: word, specialties: begunBy(word) });
    at += 1;
  }
  return terms;
}

function longestPhrase(
  words: readonly string[],
  at: number,
): { text: string; length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const text = words.slice(at, at + length).join(' ');
    if (phrases.has(text)) return { text, length };
  }
  return undefined;
}

function begunBy(word: string): Specialty[] {
  if (word.length < SHORTEST_PREFIX) return [];
  const found = new Set<Specialty>();
  for (const [phrase, specialties] of phrases) {
    if (phrase.startsWith(word)) for (const specialty of specialties) found.add(specialty);
  }
  return [...found];
}
