import type { Config } from '@hub/kernel/config.ts';

/** Where people reach us; `http://localhost` while nothing else is set. */
const originOf = ({ publicUrl, port }: Config): string =>
  (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '');

/** Where providers send people back to; the same for all, since the state tells which. */
export const callbackAddress = (config: Config): string =>
  `${originOf(config)}/api/v1/identity/sso/callback`;

/** Where a provider sends people whom it signed out. */
export const signedOutAddress = (config: Config): string => `${originOf(config)}/sign-in`;

/** Where a provider tells us that it ended a session. */
export const backChannelAddress = (config: Config, providerId: string): string =>
  `${originOf(config)}/api/v1/identity/sso/${providerId}/back-channel-logout`;
