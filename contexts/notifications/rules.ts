import { rule } from '@hub/kernel/access/rule.ts';

/** Whether mail is sent, so that a page can say where to look for it. */
export const readMailMode = rule('notifications.mode.read', ['anyone']);

/** What a demonstration would have sent; the routes answer to the machine itself alone. */
export const readOutbox = rule('notifications.outbox.read', ['anyone']);

export const readDeliveries = rule('notifications.delivery.read', ['platform']);
