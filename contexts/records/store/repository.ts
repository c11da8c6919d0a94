import { formatSearchQuery } from '@medplum/core';
import type { SearchRequest, WithId } from '@medplum/core';
import { FhirRepository } from '@medplum/fhir-router';
import type {
  CreateResourceOptions,
  ReadHistoryOptions,
  UpdateResourceOptions,
} from '@medplum/fhir-router';
import type { Bundle, Reference, Resource } from '@medplum/fhirtypes';
import type { Kysely } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, notFound } from '@hub/kernel/errors.ts';
import { localReference } from '../domain/references.ts';
import { unsearchable } from '../fhir/search-values.ts';
import { historyBundle, searchBundle } from './bundles.ts';
import { createResource, updateResource } from './change.ts';
import type { Writer } from './change.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { newId } from './ids.ts';
import type { Parameters } from './parameters.ts';
import { readCurrent, readHistory, readVersion } from './read.ts';
import { searchResources } from './search.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';

export interface RepositoryParts {
  kernel: Pick<Kernel<DB>, 'db' | 'access' | 'audit' | 'events' | 'clock' | 'secrets'>;
  parameters: Parameters;
  vault: Vault;
  actor: Actor;
  /** Address of the FHIR API, such as `https://clinic.example/fhir/R4`. */
  base: string;
  /** The search came in a body to stay out of addresses and logs; its links are sealed. */
  isPrivate?: boolean;
}

const HISTORY_PAGE = 50;
const MOST_OF_A_HISTORY = 200;

/**
 * The one door to every record, bound to who asks: access is part of each query, and what was read or
 * written is audited in the same transaction. `FhirRouter` and event handlers come through here.
 */
export class ActorRepository extends FhirRepository {
  private readonly parts: RepositoryParts;
  private readonly writer: Writer;

  constructor(parts: RepositoryParts, db: Kysely<DB> = parts.kernel.db) {
    super();
    this.parts = parts;
    const { parameters, vault, actor } = parts;
    this.writer = { ...parts.kernel, parameters, vault, actor, db };
  }

  /** There is one database; nothing to choose. */
  setMode(): void {}

  generateId(): string {
    return newId(this.parts.kernel.clock.now());
  }

  createResource<T extends Resource>(
    resource: T,
    options?: CreateResourceOptions,
  ): Promise<WithId<T>> {
    return createResource(this.writer, resource, options?.assignedId === true);
  }

  updateResource<T extends Resource>(
    resource: T,
    options?: UpdateResourceOptions,
  ): Promise<WithId<T>> {
    return updateResource(this.writer, resource, options?.ifMatch);
  }

  async readResource<T extends Resource>(resourceType: string, id: string): Promise<WithId<T>> {
    return (await readCurrent(this.writer, resourceType, id)) as WithId<T>;
  }

  async readVersion<T extends Resource>(
    resourceType: string,
    id: string,
    vid: string,
  ): Promise<WithId<T>> {
    return (await readVersion(this.writer, resourceType, id, vid)) as WithId<T>;
  }

  async readReference<T extends Resource>(reference: Reference<T>): Promise<WithId<T>> {
    const local = localReference(reference.reference);
    if (!local) throw notFound('reference');
    return this.readResource<T>(local.type, local.id);
  }

  readReferences<T extends Resource>(references: readonly Reference<T>[]): Promise<(T | Error)[]> {
    return Promise.all(
      references.map((reference) =>
        this.readReference<T>(reference).catch((error: unknown) => {
          if (error instanceof AppError && error.status < 500) return error;
          throw error;
        }),
      ),
    );
  }

  async readHistory<T extends Resource>(
    resourceType: string,
    id: string,
    options: ReadHistoryOptions = {},
  ): Promise<Bundle<WithId<T>>> {
    const asked = wholeNumber(options.limit, HISTORY_PAGE, 1, '_count');
    const limit = Math.min(asked, MOST_OF_A_HISTORY);
    const offset = wholeNumber(options.offset, 0, 0, '_offset');
    const page = await readHistory(this.writer, resourceType, id, limit, offset);
    return historyBundle<T>(`${this.parts.base}/${resourceType}/${id}`, page, limit, offset);
  }

  async search<T extends Resource>(searchRequest: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const { parts } = this;
    const { secrets } = parts.kernel;
    const type: string = searchRequest.resourceType;
    const { cursor, ...asked } = searchRequest;
    const opened =
      cursor === undefined
        ? { request: asked, after: undefined }
        : openCursor(secrets, parts.actor, type, cursor);
    const request = { ...opened.request, resourceType: type } as SearchRequest;
    const page = await searchResources(this.writer, request, parts.parameters, opened.after);
    const address = `${parts.base}/${type}`;
    const sealed = (after: string | undefined): string =>
      `${address}?_cursor=${sealCursor(secrets, parts.actor, type, { request, after })}`;
    const isPlain = cursor === undefined && parts.isPrivate !== true;
    const self = isPlain ? `${address}${formatSearchQuery(request)}` : sealed(opened.after);
    return searchBundle<T>(address, page, self, page.lastId && sealed(page.lastId));
  }

  /** All or nothing: what the callback does through its repository commits together. */
  withTransaction<TResult>(callback: (repository: this) => Promise<TResult>): Promise<TResult> {
    return this.writer.db
      .transaction()
      .execute((trx) => callback(new ActorRepository(this.parts, trx) as this));
  }

  deleteResource(resourceType: string): Promise<void> {
    return Promise.reject(notOffered(resourceType));
  }

  patchResource<T extends Resource>(resourceType: T['resourceType']): Promise<WithId<T>> {
    return Promise.reject(notOffered(resourceType));
  }

  searchByReference<T extends Resource>(
    searchRequest: SearchRequest<T>,
  ): Promise<Record<string, WithId<T>[]>> {
    return Promise.reject(notOffered(searchRequest.resourceType));
  }
}

function wholeNumber(
  value: number | undefined,
  otherwise: number,
  least: number,
  name: string,
): number {
  if (value === undefined) return otherwise;
  if (Number.isInteger(value) && value >= least) return Math.min(value, 1_000_000);
  throw unsearchable(`This must be a whole number from ${least}`, name);
}

const notOffered = (kind: string): AppError =>
  new AppError('not_supported', 'This interaction is not offered', {
    status: 405,
    details: { kind },
  });
