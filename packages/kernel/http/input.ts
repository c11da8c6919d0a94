import type { FastifyRequest } from 'fastify';
import { unprocessable } from '../errors.ts';
import type { FieldFault } from '../errors.ts';
import type { HubServer } from './server.ts';

/** Deeper than any FHIR resource or body of ours; code that walks a body recursively stays safe. */
const DEEPEST = 60;

type Path = readonly (string | number)[];

/**
 * Refuses, before any schema, what no part of the product can keep: NUL and lone surrogates (no text
 * for PostgreSQL), numbers beyond a double, and nesting without end. 422 names the field.
 */
export function installInputCheck(app: HubServer): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const fault = faultOf(request);
    if (fault) done(unprocessable([fault]));
    else done();
  });
}

function faultOf({ params, query, body }: FastifyRequest): FieldFault | undefined {
  return faultIn('params', params) ?? faultIn('querystring', query) ?? faultIn('body', body);
}

function faultIn(place: string, root: unknown): FieldFault | undefined {
  const open: [value: unknown, path: Path][] = [[root, [place]]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, path] = next;
    const code = codeOf(value, path.length - 1);
    if (code !== undefined) return { path: pathOf(path), message: MESSAGES[code], code };
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [key, child] of Object.entries(value)) {
      if (!isText(key)) return { path: pathOf(path), message: MESSAGES.text, code: 'text' };
      open.push([child, [...path, key]]);
    }
  }
  return undefined;
}

const MESSAGES = {
  text: 'The text holds a character that is none',
  number: 'The number is too large',
  depth: 'It is nested too deeply',
} as const;

function codeOf(value: unknown, depth: number): keyof typeof MESSAGES | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : 'text';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'number';
  return depth > DEEPEST ? 'depth' : undefined;
}

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Long paths are cut: they are the sender's own words. */
const pathOf = (path: Path): string => path.slice(0, 8).join('.');
