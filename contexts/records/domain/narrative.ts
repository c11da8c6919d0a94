import type { Fault } from './fault.ts';

/**
 * What a narrative may hold: FHIR R4 txt-1 (basic HTML formatting, no head, script, form, frame,
 * object or event attribute), https://hl7.org/fhir/R4/narrative.html#xhtml.
 */
const ELEMENTS = new Set(
  (
    'a abbr acronym b big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 h3 ' +
    'h4 h5 h6 hr i img li ol p pre q samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char ' +
    'charoff charset cite class colspan compact coords dir frame headers height href hreflang hspace id ' +
    'lang longdesc name nowrap rel rev rowspan rules scope shape span src start style summary tabindex ' +
    'title type valign value vspace width xmlns xml:lang'
  ).split(' '),
);
const SAFE_ADDRESS = /^(https?:|mailto:|tel:|#|data:image\/(png|jpeg|gif);base64,)/i;
const UNSAFE_STYLE = /url\s*\(|expression|@import|behavior|position|\\/i;
const XHTML = 'http://www.w3.org/1999/xhtml';

const TAG =
  /<(?:(\/)([A-Za-z][A-Za-z0-9]*)\s*|([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z:]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;
const ATTRIBUTE = /([A-Za-z:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TEXT = /[^<]+/y;
const COMMENT = /<!--(?:(?!--)[^])*-->/y;
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** The faults of one XHTML fragment: not well-formed, or more than formatted text. None means safe to show. */
export function narrativeFaults(div: string, path: string): Fault[] {
  const message = firstFault(div);
  return message === undefined ? [] : [{ path, message, code: 'invariant' }];
}

function firstFault(div: string): string | undefined {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < div.length) {
    const text = match(TEXT, div, at);
    if (text) {
      if (open.length === 0 && text[0].trim() !== '') return 'Text stands outside of the div';
      if (BAD_ENTITY.test(text[0])) return 'An entity is not XML';
      at += text[0].length;
      continue;
    }
    const comment = match(COMMENT, div, at);
    if (comment) {
      at += comment[0].length;
      continue;
    }
    const tag = match(TAG, div, at);
    if (!tag) return 'The markup is not well-formed XHTML';
    at += tag[0].length;
    const [, closing, closed, opened, attributes = '', empty] = tag;
    if (closing) {
      if (open.pop() !== closed) return `</${closed ?? ''}> closes nothing`;
      continue;
    }
    const element = opened ?? '';
    if (open.length === 0 && (element !== 'div' || (roots += 1) > 1))
      return 'One div must hold it all';
    if (!ELEMENTS.has(element)) return `<${element}> is not allowed`;
    const fault = attributeFault(attributes);
    if (fault) return fault;
    if (!empty) open.push(element);
  }
  if (open.length > 0) return `<${open.at(-1) ?? ''}> is not closed`;
  return roots === 1 && /\S/.test(plainText(div)) ? undefined : 'The narrative is empty';
}

function attributeFault(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? '').trim();
    if (!ATTRIBUTES.has(name)) return `The attribute ${name} is not allowed`;
    if (BAD_ENTITY.test(value)) return `The attribute ${name} holds an entity that is not XML`;
    if ((name === 'href' || name === 'src') && !SAFE_ADDRESS.test(value))
      return `The ${name} is not a safe address`;
    if (name === 'style' && UNSAFE_STYLE.test(decode(value))) return 'The style is not allowed';
    if (name === 'xmlns' && value !== XHTML) return 'The namespace is not XHTML';
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The text of a narrative with one space for each break of markup. */
export const plainText = (div: string): string =>
  decode(div.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, dec?: string, name?: string) => {
      const point = hex ? Number.parseInt(hex, 16) : Number(dec);
      if (hex ?? dec) return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
      return NAMED[name ?? ''] ?? all;
    },
  );

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as a narrative: a paragraph for each block, a break for each line. */
export function toNarrative(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  const blocks = escaped
    .trim()
    .split(/\n{2,}/)
    .map((block) => `<p>${block.replaceAll('\n', '<br/>')}</p>`);
  return `<div xmlns="${XHTML}">${blocks.join('')}</div>`;
}
