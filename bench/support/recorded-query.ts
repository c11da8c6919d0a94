import type { Config } from '@hub/kernel/config.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import { compose } from '@hub/kernel/compose.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import { contextNames, loadContexts } from '../../apps/server/contexts.ts';

export interface RecordedQuery {
  text: string;
  values: unknown[];
}

/** The statement a context sends for one request: the product's own, so that a floor runs the very same. */
export async function recordQuery(options: {
  databaseUrl: string;
  dataDir: string;
  context: string;
  url: string;
  token: string;
}): Promise<RecordedQuery> {
  const config: Config = loadConfig(
    { HUB_DATA_DIR: options.dataDir, DATABASE_URL: options.databaseUrl },
    contextNames,
  );
  const contexts = await loadContexts([options.context]);
  const hub = await compose({
    config,
    databaseUrl: options.databaseUrl,
    contexts,
    secrets: createSecrets(masterKeyOf(options.dataDir)),
    log: createLog('warn'),
  });
  const recorded: RecordedQuery[] = [];
  hub.kernels.get(options.context)!.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first, values] = args as [string | RecordedQuery, unknown[] | undefined];
      recorded.push(
        typeof first === 'string'
          ? { text: first, values: values ?? [] }
          : { text: first.text, values: first.values },
      );
      return query(...args);
    }) as typeof client.query;
  });
  const response = await hub.app.inject({
    url: options.url,
    headers: { authorization: `Bearer ${options.token}` },
  });
  await hub.stop();
  if (response.statusCode !== 200)
    throw new Error(`The request was answered ${response.statusCode}`);
  if (recorded.length !== 1) throw new Error(`The request needs ${recorded.length} statements`);
  return recorded[0]!;
}
