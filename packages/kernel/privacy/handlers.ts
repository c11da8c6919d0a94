import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { ExportRequested } from '@hub/contracts/events/privacy.ts';
import { besideTransaction } from '../database/transactions.ts';
import type { Clock } from '../clock.ts';
import type { Events, Handlers, HubEvent } from '../events/events.ts';
import type { Files } from '../files/files.ts';
import type { Logger } from '../log.ts';
import { counted } from './personal-data.ts';
import type { ErasurePart, PersonalData, Subject } from './personal-data.ts';

/** Parts wait this long for the others; what was put together is a file of its own. */
const PART_KEPT_MS = 7 * 24 * 3_600_000;

export interface PrivacyParts {
  name: string;
  db: Kysely<unknown>;
  personalData: PersonalData<unknown>;
  events: Events;
  files: Files;
  clock: Clock;
  log: Logger;
}

/** The context's answers to requests for a copy, for a preview of an erasure, and for the erasure itself. */
export function personalDataHandlers(parts: PrivacyParts): Handlers<unknown> {
  const { name, personalData, events } = parts;
  return {
    'privacy.export-requested.v1': answering(parts, async (request, trx) => {
      const fileId = await storeExport(parts, request, trx);
      const { requestId } = request;
      await events.emit(trx, 'privacy.export-part.v1', requestId, {
        requestId,
        context: name,
        fileId,
      });
    }),
    'privacy.erasure-preview-requested.v1': answering(parts, async (request, trx) => {
      await sql`savepoint preview`.execute(trx);
      const part = await erase(parts, request, trx);
      await sql`rollback to savepoint preview`.execute(trx);
      await events.emit(trx, 'privacy.part-previewed.v1', request.requestId, told(request, part));
    }),
    'privacy.erasure-requested.v1': answering(parts, async (request, trx) => {
      const part = await erase(parts, request, trx);
      await events.emit(trx, 'privacy.part-erased.v1', request.requestId, told(request, part));
    }),
  };

  function told({ requestId }: ExportRequested, { erased, kept }: ErasurePart) {
    return { requestId, context: name, erased: [...erased], kept: [...kept] };
  }

  async function erase(
    { files }: PrivacyParts,
    request: ExportRequested,
    trx: Transaction<unknown>,
  ): Promise<ErasurePart> {
    const subject = subjectOf(request);
    const part = await personalData.erase(subject, trx);
    let shredded = 0;
    for (const owner of ownersOf(subject)) shredded += await files.shred(trx, owner);
    return { erased: [...part.erased, ...counted({ file: shredded })], kept: part.kept };
  }
}

/** A part that fails is told at once, beside the transaction that rolls back; the worker tries it again. */
function answering(
  { name, db, events, log }: PrivacyParts,
  answer: (request: ExportRequested, trx: Transaction<unknown>) => Promise<void>,
) {
  return async (event: HubEvent, trx: Transaction<unknown>): Promise<void> => {
    const request = event.payload as ExportRequested;
    if (!request.contexts.includes(name)) return;
    try {
      await answer(request, trx);
    } catch (error) {
      const { requestId } = request;
      log.error({ err: error, event: event.name, requestId }, 'a part of personal data failed');
      const failure = { requestId, context: name };
      await besideTransaction(() => events.emit(db, 'privacy.part-failed.v1', requestId, failure));
      throw error;
    }
  };
}

/** Files first, then the document that names them. Returns the id of the document. */
async function storeExport(
  { name, personalData, files, clock }: PrivacyParts,
  request: ExportRequested,
  trx: Transaction<unknown>,
): Promise<string> {
  const subject = subjectOf(request);
  const [owner] = ownersOf(subject);
  if (owner === undefined) throw new Error('An export needs a person');
  const part = await personalData.export(subject, trx);
  const expiresAt = new Date(clock.now().getTime() + PART_KEPT_MS);
  const put = async (kind: string, contentType: string, data: Buffer): Promise<string> =>
    (
      await files.put(trx, {
        owner,
        kind,
        contentType,
        data,
        audience: ['privacy'],
        expiresAt,
      })
    ).id;
  const attachments: ExportDocument['files'] = [];
  for (const { name: fileName, contentType, data } of part.files ?? [])
    attachments.push({ name: fileName, fileId: await put('export-file', contentType, data) });
  const document: ExportDocument = {
    context: name,
    data: part.data,
    fhir: part.fhir ?? [],
    files: attachments,
  };
  return put('export-part', 'application/json', Buffer.from(JSON.stringify(document)));
}

/** What a context's part of an export looks like in the file store. */
export interface ExportDocument {
  context: string;
  data: Record<string, unknown>;
  fhir: readonly object[];
  files: { name: string; fileId: string }[];
}

const subjectOf = ({ accountId, patientId, practitionerIds }: ExportRequested): Subject => ({
  accountId,
  patientId,
  practitionerIds,
});

/** Under which owners files about the subject may lie; the record comes first. */
const ownersOf = ({ accountId, patientId, practitionerIds }: Subject): string[] =>
  [patientId, accountId, ...practitionerIds].filter((id) => id !== null);
