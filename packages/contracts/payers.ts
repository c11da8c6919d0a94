import { z } from 'zod';

/** Whose bill the practitioner takes: statutory insurance (GKV, assurance maladie, OKP), private, or the patient. */
export const PAYERS = ['statutory', 'private', 'self-pay'] as const;
export const Payer = /* @__PURE__ */ z.enum(PAYERS);
export type Payer = z.infer<typeof Payer>;
