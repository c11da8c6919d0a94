import type { Coverage } from '@medplum/fhirtypes';

export const kinds = ['statutory', 'private', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** An insurance as it stands on its card; empty text where nothing is known. */
export type Insurance = { insurer: string; kind: Kind | ''; number: string; validUntil: string };

const system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const codes: Partial<Record<Kind, string>> = { statutory: 'PUBLICPOL', private: 'HIP' };

/** Reads the insurance off a Coverage resource. */
export function insuranceOf(coverage: Coverage | undefined): Insurance {
  const code = coverage?.type?.coding?.find((one) => one.system === system)?.code;
  const known = kinds.find((kind) => code !== undefined && codes[kind] === code);
  return {
    insurer: coverage?.payor[0]?.display ?? '',
    kind: known ?? (coverage ? 'other' : ''),
    number: coverage?.subscriberId ?? '',
    validUntil: coverage?.period?.end?.slice(0, 10) ?? '',
  };
}

/** The resource of a complete insurance; what else stood in the one before stays. */
export function coverageOf(
  { insurer, kind, number, validUntil }: Insurance,
  patientId: string,
  before: Coverage | undefined,
  otherKind: string,
): Coverage {
  const code = kind === '' ? undefined : codes[kind];
  const payor = before?.payor[0];
  const isSameInsurer = payor?.display === insurer;
  return {
    ...before,
    resourceType: 'Coverage',
    status: 'active',
    type: code ? { coding: [{ system, code }] } : { text: otherKind },
    beneficiary: { reference: `Patient/${patientId}` },
    // The insurer's own number belongs to its name.
    payor: [isSameInsurer ? { ...payor, display: insurer } : { display: insurer }],
    subscriberId: number || undefined,
    period: validUntil
      ? { ...before?.period, end: validUntil }
      : before?.period?.start
        ? { start: before.period.start }
        : undefined,
  };
}

/** What keeps an insurance from being saved. The number may be left out for kinds without one. */
export const insuranceFaults = ({ insurer, kind, number }: Insurance) => ({
  insurer: insurer === '',
  kind: kind === '',
  number:
    number === '' ? kind !== 'other' : !/^[\p{L}\d][\p{L}\d ./-]{1,38}[\p{L}\d]$/u.test(number),
});

/** All but the last four signs hidden. */
export const maskedNumber = (number: string): string =>
  number.length <= 4 ? '••••' : `•••• ${number.slice(-4)}`;

/** Whether a card has run out by a day (both `2029-12-31`). */
export const isExpired = ({ validUntil }: Insurance, today: string): boolean =>
  validUntil !== '' && validUntil < today;
