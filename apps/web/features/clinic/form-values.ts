import type { LocalizedText } from '@hub/contracts/localized-text.ts';

/** A text field's value without surrounding space; null where it was left empty. */
export function textOf(values: FormData, name: string): string | null {
  const value = values.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The three languages of `name.en`, `name.de` and `name.fr`; null where all are empty. */
export function localizedOf(values: FormData, name: string): LocalizedText | null {
  const en = textOf(values, `${name}.en`);
  const de = textOf(values, `${name}.de`);
  const fr = textOf(values, `${name}.fr`);
  return en || de || fr ? { ...(en && { en }), ...(de && { de }), ...(fr && { fr }) } : null;
}
