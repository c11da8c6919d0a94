import type { RetentionBasis } from '@hub/contracts/privacy.ts';

/** How long a clinic must keep the record of a treatment, counted from its end. */
interface RetentionRule {
  years: number;
  /** Not before this birthday of the patient. */
  untilAge?: number;
  basis: RetentionBasis;
}

/**
 * By the country of the clinic that treated, since it is the one who must document:
 * - DE: ten years after the treatment has ended, § 630f (3) BGB; § 10 (3) MBO-Ä.
 * - FR: twenty years after the last stay or consultation, and not before the patient's twenty-eighth
 *   birthday, art. R1112-7 Code de la santé publique.
 * - CH: cantons say ten to twenty years; claims for bodily harm lapse after twenty (OR, Art. 128a), so
 *   the cantonal acts were raised to that.
 * - AT: ten years at least, § 51 (3) ÄrzteG 1998.
 */
const RULES: Record<string, RetentionRule> = {
  DE: { years: 10, basis: 'de-bgb-630f' },
  FR: { years: 20, untilAge: 28, basis: 'fr-csp-r1112-7' },
  CH: { years: 20, basis: 'ch-cantonal' },
  AT: { years: 10, basis: 'at-aerzteg-51' },
};

/** A country without a rule here: the longest that is known, since what is erased too early is lost. */
const OTHERWISE: RetentionRule = { years: 20, basis: 'national-records-law' };

const ruleIn = (country: string | undefined): RetentionRule => RULES[country ?? ''] ?? OTHERWISE;

/** Why a clinic of the country keeps records. */
export const basisIn = (country: string | undefined): RetentionBasis => ruleIn(country).basis;

export interface Retention {
  /** The first day (ISO date) on which the record goes. */
  until: string;
  basis: RetentionBasis;
}

/** `country` in ISO 3166-1 alpha-2, undefined where it is not known; `birthDate` as FHIR writes it. */
export function retentionOf(
  country: string | undefined,
  endOfTreatment: string,
  birthDate: string | undefined,
): Retention {
  const { years, untilAge, basis } = ruleIn(country);
  const term = dayAfterYears(endOfTreatment.slice(0, 10), years);
  // Of a birth date without month or day the latest possible day counts.
  const grown =
    untilAge === undefined || birthDate === undefined
      ? term
      : dayAfterYears(latestDay(birthDate), untilAge);
  return { until: grown > term ? grown : term, basis };
}

function dayAfterYears(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const latestDay = (date: string): string => {
  if (date.length >= 10) return date.slice(0, 10);
  if (date.length === 4) return `${date}-12-31`;
  const lastOfMonth = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  return lastOfMonth.toISOString().slice(0, 10);
};
