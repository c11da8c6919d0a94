/** Every event of the product, by name. A changed payload is a new version, never an edit. */
import type { z } from 'zod';
import { consultationEvents } from './events/consultation.ts';
import { directoryEvents } from './events/directory.ts';
import { identityEvents } from './events/identity.ts';
import { notificationsEvents } from './events/notifications.ts';
import { privacyEvents } from './events/privacy.ts';
import { recordsEvents } from './events/records.ts';
import { schedulingEvents } from './events/scheduling.ts';

export const payloads = {
  ...identityEvents,
  ...directoryEvents,
  ...schedulingEvents,
  ...consultationEvents,
  ...recordsEvents,
  ...notificationsEvents,
  ...privacyEvents,
} as const;

export type EventName = keyof typeof payloads;
export type EventPayload<Name extends EventName> = z.infer<(typeof payloads)[Name]>;
