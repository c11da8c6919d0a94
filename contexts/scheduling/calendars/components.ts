import { CalendarError } from './failure.ts';

/** A line of a calendar: NAME;PARAMETER=value:value (RFC 5545, 3.1). */
export interface Property {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}

/** The parts of a component that stand directly in it, by name. */
export interface Component {
  name: string;
  properties: ReadonlyMap<string, readonly Property[]>;
  children: readonly Component[];
}

interface Open {
  name: string;
  properties: Map<string, Property[]>;
  children: Component[];
}

/** No calendar nests deeper than a VALARM in a VEVENT in a VCALENDAR. */
const DEEPEST = 8;
const MOST_COMPONENTS = 100_000;
/** What busy times are made of; all else, titles and people above all, is dropped while reading. */
const KEPT = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'FREEBUSY',
  'TZID',
  'X-LIC-LOCATION',
  'TZOFFSETTO',
]);

/**
 * Reads the components of iCalendar text, leniently as to line ends and unknown parts. Throws
 * `not-a-calendar` for anything else, such as a page that asks to sign in, and `too-many` beyond limits.
 */
export function readComponents(text: string): Component[] {
  const root: Open = { name: '', properties: new Map(), children: [] };
  const open: Open[] = [root];
  let count = 0;
  for (const line of contentLines(text)) {
    const property = propertyOf(line);
    if (property === undefined) continue;
    const current = open.at(-1)!;
    if (property.name === 'BEGIN') {
      count += 1;
      if (open.length > DEEPEST) throw new CalendarError('not-a-calendar');
      if (count > MOST_COMPONENTS) throw new CalendarError('too-many');
      open.push({ name: property.value.trim().toUpperCase(), properties: new Map(), children: [] });
    } else if (property.name === 'END') {
      if (open.length === 1 || current.name !== property.value.trim().toUpperCase())
        throw new CalendarError('not-a-calendar');
      open.pop();
      open.at(-1)!.children.push(current);
    } else if (KEPT.has(property.name)) {
      const before = current.properties.get(property.name);
      if (before) before.push(property);
      else current.properties.set(property.name, [property]);
    }
  }
  // Cut off in the middle: what is missing could be a busy time.
  const isWhole = open.length === 1 && root.children.some(({ name }) => name === 'VCALENDAR');
  if (!isWhole) throw new CalendarError('not-a-calendar');
  return root.children
    .filter(({ name }) => name === 'VCALENDAR')
    .flatMap(({ children }) => children);
}

/** Lines with what was folded put together again. */
function* contentLines(text: string): Generator<string> {
  let line = '';
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    let end = text.indexOf('\n', from);
    if (end === -1) end = text.length;
    const raw = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    if (raw.startsWith(' ') || raw.startsWith('\t')) line += raw.slice(1);
    else {
      if (line !== '') yield line;
      line = raw;
    }
    from = end + 1;
  }
  if (line !== '') yield line;
}

function propertyOf(line: string): Property | undefined {
  const parameters = new Map<string, string>();
  let at = 0;
  while (at < line.length && line[at] !== ';' && line[at] !== ':') at += 1;
  const name = line.slice(0, at).trim().toUpperCase();
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals === -1) return undefined;
    let end = equals + 1;
    for (let isQuoted = false; end < line.length; end += 1) {
      if (line[end] === '"') isQuoted = !isQuoted;
      else if (!isQuoted && (line[end] === ';' || line[end] === ':')) break;
    }
    parameters.set(
      line
        .slice(at + 1, equals)
        .trim()
        .toUpperCase(),
      line.slice(equals + 1, end).replaceAll('"', ''),
    );
    at = end;
  }
  if (line[at] !== ':' || name === '') return undefined;
  return { name, parameters, value: line.slice(at + 1) };
}
