/**
 * Every context of the product. An export or erasure waits for a part from each of them, so that none
 * can be forgotten unnoticed; a test compares the list with what the server loads.
 */
export const CONTEXTS = [
  'identity',
  'directory',
  'scheduling',
  'consultation',
  'records',
  'notifications',
  'privacy',
] as const;
export type ContextName = (typeof CONTEXTS)[number];
