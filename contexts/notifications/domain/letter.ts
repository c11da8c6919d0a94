/**
 * A mail as its template says it. HTML and text are made of the same blocks, so that a reader of
 * either learns the same.
 */
export interface Letter {
  subject: string;
  heading: string;
  blocks: readonly Block[];
  /** Why this person gets the mail. */
  reason: string;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  /** A code to be typed, and how long it holds. */
  | { kind: 'code'; code: string }
  | { kind: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  /** Shown as a button, and in full below for those who cannot or will not press it. */
  | { kind: 'link'; label: string; url: string };

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const code = (value: string): Block => ({ kind: 'code', code: value });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
export const facts = (...rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  rows,
});

/** The first code of a letter, and the address behind its button. */
export function actionOf(letter: Letter): { code: string | null; link: string | null } {
  let found: { code: string | null; link: string | null } = { code: null, link: null };
  for (const block of letter.blocks) {
    if (block.kind === 'code') found = { ...found, code: found.code ?? block.code };
    if (block.kind === 'link') found = { ...found, link: found.link ?? block.url };
  }
  return found;
}
