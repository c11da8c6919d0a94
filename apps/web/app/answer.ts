import type { paths } from '@hub/api-client';

type Json<Operation, Status extends number> = Operation extends {
  responses: Record<Status, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

/** What `GET` of a path answers. */
export type Answer<Path extends keyof paths> = Json<paths[Path]['get'], 200>;

/** What `POST` of a path answers where it creates something. */
export type Created<Path extends keyof paths> = Json<paths[Path]['post'], 201>;

/** What a path takes. */
export type Input<
  Path extends keyof paths,
  Method extends 'post' | 'put' | 'patch',
> = paths[Path][Method] extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never;
