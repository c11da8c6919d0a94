import type { Config } from '@hub/kernel/config.ts';

/** A page of ours. What is secret stands behind the `#`, which no browser sends and no server logs. */
export const pageLink = ({ config }: { config: Config }, path: `/${string}`): string =>
  `${config.publicUrl ?? `http://localhost:${config.port}`}${path}`;
