import type { Context } from '@hub/kernel/context.ts';

/** Every context of the product, loaded only where it runs. */
const loaders = {
  identity: async () => (await import('../../contexts/identity/index.ts')).identity,
  directory: async () => (await import('../../contexts/directory/index.ts')).directory,
  scheduling: async () => (await import('../../contexts/scheduling/index.ts')).scheduling,
  consultation: async () => (await import('../../contexts/consultation/index.ts')).consultation,
  records: async () => (await import('../../contexts/records/index.ts')).records,
  notifications: async () => (await import('../../contexts/notifications/index.ts')).notifications,
  privacy: async () => (await import('../../contexts/privacy/index.ts')).privacy,
} satisfies Record<string, () => Promise<Context>>;

export type ContextName = keyof typeof loaders;

export const contextNames = Object.keys(loaders) as ContextName[];

/** The contexts that `SERVICES` names, or all of them. */
export function loadContexts(services: readonly string[] | undefined): Promise<Context[]> {
  const names = services ? contextNames.filter((name) => services.includes(name)) : contextNames;
  return Promise.all(names.map((name) => loaders[name]()));
}
