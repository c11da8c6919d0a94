import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { ExportDocument } from '@hub/kernel/privacy/handlers.ts';
import { archive } from '../documents/archive.ts';
import type { ArchivePart } from '../documents/archive.ts';
import { lockRequest, partsOf } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

const KEPT_MS = 7 * 24 * 3_600_000;
export const AssembleExport = z.object({ id: z.uuid() });

/** Puts the parts of a copy together, keeps it for a week and tells the person by mail. */
export async function assembleExport(kernel: Kernel<DB>, payload: unknown): Promise<void> {
  const { id } = AssembleExport.parse(payload);
  try {
    await kernel.db.transaction().execute(async (trx) => {
      const request = await lockRequest(trx, id);
      if (request?.state !== 'preparing') return;
      const parts: ArchivePart[] = [];
      for (const { file_id: fileId } of await partsOf(trx, id)) {
        if (fileId === null) throw new Error('A part of the copy has no file');
        parts.push(await readPart(kernel, trx, fileId));
      }
      const now = kernel.clock.now();
      const expiresAt = new Date(now.getTime() + KEPT_MS);
      const clinics = await trx.selectFrom('clinic').select(['id', 'name']).execute();
      const practitioners = await trx.selectFrom('practitioner').select(['id', 'name']).execute();
      const data = await archive({
        parts,
        locale: localeOf(request),
        at: now,
        expiresAt,
        origin: originOf(kernel),
        names: new Map([...clinics, ...practitioners].map((row) => [row.id, row.name])),
      });
      const owner = request.patient_id ?? request.account_id;
      if (owner === null) throw new Error('A copy belongs to somebody');
      const file = await kernel.files.put(trx, {
        owner,
        kind: 'export',
        contentType: 'application/zip',
        data,
        expiresAt,
      });
      await trx
        .updateTable('request')
        .set({
          state: 'ready',
          failed: false,
          done_at: now,
          file_id: file.id,
          file_size: file.size,
          expires_at: expiresAt,
        })
        .where('id', '=', id)
        .execute();
      if (request.requested_by !== null)
        await kernel.mail.request(trx, {
          to: { account: request.requested_by },
          template: 'export-ready',
          params: {
            link: `${originOf(kernel)}/settings/privacy/export`,
            until: expiresAt.toISOString(),
          },
        });
    });
  } catch (error) {
    kernel.log.error({ err: error, requestId: id }, 'a copy of personal data was not put together');
    await kernel.db
      .updateTable('request')
      .set({ failed: true })
      .where('id', '=', id)
      .where('state', '=', 'preparing')
      .execute();
    throw error;
  }
}

async function readPart(
  { files }: Kernel<DB>,
  trx: Transaction<DB>,
  fileId: string,
): Promise<ArchivePart> {
  const document = JSON.parse((await files.read(trx, fileId)).data.toString()) as ExportDocument;
  const attachments: ArchivePart['files'] = [];
  for (const { name, fileId: attached } of document.files)
    attachments.push({ name, data: (await files.read(trx, attached)).data });
  return {
    context: document.context,
    data: document.data,
    fhir: document.fhir,
    files: attachments,
  };
}

export const localeOf = ({ locale }: Pick<RequestRow, 'locale'>): 'en' | 'de' | 'fr' =>
  locale === 'de' || locale === 'fr' ? locale : 'en';

const originOf = ({ config }: Kernel<DB>): string =>
  config.publicUrl ?? `http://localhost:${config.port}`;
