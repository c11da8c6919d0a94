import type { Transaction } from 'kysely';
import type { ErasedCount, KeptCount } from '@hub/contracts/privacy.ts';

/** Whose data is meant. A dependant may have a record and no account, a practitioner an account and no record. */
export interface Subject {
  accountId: string | null;
  patientId: string | null;
  practitionerIds: readonly string[];
}

export interface ExportPart {
  /** Plain values by section, times as ISO 8601. Ids of other people are left out. */
  data: Record<string, unknown>;
  /** FHIR R4 resources, for the bundle. */
  fhir?: readonly object[];
  files?: readonly { name: string; contentType: string; data: Buffer }[];
}

export interface ErasurePart {
  erased: readonly ErasedCount[];
  /** What law requires or allows to keep, why and until when. */
  kept: readonly KeptCount[];
}

/** What a context does when a person asks what is held about them, and when they want it gone. */
export interface PersonalData<DB> {
  /** Everything that the context holds about the subject (GDPR, Art. 15 and 20). */
  export(subject: Subject, trx: Transaction<DB>): Promise<ExportPart>;
  /**
   * Erases it (GDPR, Art. 17), in the database only: the same function, rolled back, tells beforehand
   * what would go. Files that the context keeps for the subject are shredded after it by the kernel.
   * Asked again, it finds nothing more to erase and says again what is kept.
   */
  erase(subject: Subject, trx: Transaction<DB>): Promise<ErasurePart>;
}

/** How many rows went, by kind; kinds with none are left out. */
export const counted = (counts: Partial<Record<ErasedCount['kind'], number>>): ErasedCount[] =>
  Object.entries(counts).flatMap(([kind, count]) =>
    count > 0 ? [{ kind: kind as ErasedCount['kind'], count }] : [],
  );

/** For a context that holds nothing about anybody; the reason stands in the export. */
export const nothingPersonal = (because: string): PersonalData<unknown> => ({
  export: async () => ({ data: { nothingHeld: because } }),
  erase: async () => ({ erased: [], kept: [] }),
});
