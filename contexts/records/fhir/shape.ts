import { tryGetDataType } from '@medplum/core';
import type { InternalSchemaElement } from '@medplum/core';
import type { Fault } from '../domain/fault.ts';

type Elements = Record<string, InternalSchemaElement>;

/**
 * Where the JSON has another shape than FHIR's (https://hl7.org/fhir/R4/json.html): an object where a
 * text or number belongs, a number where an object does, an extension of what is no primitive. The
 * library takes some of these for valid, and whoever reads them later would stumble over them.
 */
export function shapeFaults(value: object, type: string, path: string): Fault[] {
  const elements = tryGetDataType(type)?.elements;
  if (!elements) return [];
  return Object.entries(value).flatMap(([key, child]): Fault[] => {
    const at = `${path}.${key}`;
    // The library knows these names from every object there is.
    if (key in Object.prototype) return [misshapen(at, 'FHIR has no element of this name')];
    const isExtension = key.startsWith('_');
    const code = typeOf(elements, isExtension ? key.slice(1) : key);
    // What is unknown, the library names itself.
    if (code === undefined) return [];
    if (isExtension && !isPrimitive(code)) return [misshapen(at, 'Only primitive values have one')];
    return itemsOf(child, at).flatMap(([item, itemPath]) =>
      isPrimitive(code)
        ? primitiveFaults(item, itemPath, isExtension)
        : complexFaults(item, code, itemPath),
    );
  });
}

const misshapen = (path: string, message: string): Fault => ({ path, message, code: 'structure' });

const itemsOf = (child: unknown, path: string): [unknown, string][] =>
  Array.isArray(child) ? child.map((item, at) => [item, `${path}[${at}]`]) : [[child, path]];

/** Null stands in a list for a value that has only an extension, or no extension; the library counts them. */
function primitiveFaults(item: unknown, path: string, isExtension: boolean): Fault[] {
  if (item === null || isExtension === isObject(item)) return [];
  return [
    misshapen(path, isExtension ? 'An object must stand here' : 'A single value must stand here'),
  ];
}

function complexFaults(item: unknown, code: string, path: string): Fault[] {
  if (!isObject(item)) return item === null ? [] : [misshapen(path, 'An object must stand here')];
  const own = code === 'Resource' ? (item as { resourceType?: unknown }).resourceType : code;
  return typeof own === 'string' ? shapeFaults(item, own, path) : [];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** FHIR's own primitive types begin with a small letter, those of FHIRPath with an address. */
const isPrimitive = (code: string): boolean => /^[a-z]/.test(code);

/** The type of an element by its name in JSON; `valueString` is the choice `value[x]` as a string. */
function typeOf(elements: Elements, name: string): string | undefined {
  if (Object.hasOwn(elements, name)) return elements[name]?.type[0]?.code;
  for (const [key, { type }] of Object.entries(elements)) {
    if (!key.endsWith('[x]') || !name.startsWith(key.slice(0, -3))) continue;
    const chosen = name.slice(key.length - 3);
    const found = type.find(({ code }) => code.charAt(0).toUpperCase() + code.slice(1) === chosen);
    if (found) return found.code;
  }
  return undefined;
}
