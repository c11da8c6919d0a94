/** How far an email has come; `outbox` is the demo's. */
export const deliveryStates = ['queued', 'sent', 'failed', 'outbox'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
