import { describe, expect, it } from 'vitest';
import de from './i18n/de.ts';
import fr from './i18n/fr.ts';
import { matchesWords } from './specialty-match.ts';

describe('finding a specialty', () => {
  it('works by its name, without case or accents', () => {
    expect(matchesWords('Orthopädie', '', 'ORTHOPAD')).toBe(true);
    expect(matchesWords('Orthopädie', '', 'herz')).toBe(false);
  });

  it('works by what people say instead', () => {
    expect(matchesWords('Dermatologie', de.synonyms.dermatology, 'Hautarzt')).toBe(true);
    expect(matchesWords('Gynäkologie', de.synonyms.gynaecology, 'frauenarz')).toBe(true);
    expect(matchesWords('Cardiologie', fr.synonyms.cardiology, 'cœur')).toBe(true);
    expect(matchesWords('Cardiologie', fr.synonyms.cardiology, 'coeur')).toBe(true);
  });

  it('takes words from their beginning only', () => {
    expect(matchesWords('Dermatologie', de.synonyms.dermatology, 'arzt')).toBe(false);
  });
});
