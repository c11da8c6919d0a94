import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { createParameters } from '../store/parameters.ts';
import { ActorRepository } from '../store/repository.ts';
import type { DB } from '../store/types.gen.ts';

/** The record as one actor may see and change it, for callers inside the server; rules and audit as over HTTP. */
export async function openRecord(kernel: Kernel<DB>, actor: Actor): Promise<ActorRepository> {
  const parameters = await createParameters(kernel.db)();
  return new ActorRepository({
    kernel,
    parameters,
    actor,
    base: `${kernel.config.publicUrl ?? ''}/fhir/R4`,
  });
}
