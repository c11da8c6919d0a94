import { z } from 'zod';

/** How patient and practitioner meet. */
export const VisitMode = /* @__PURE__ */ z.enum(['video', 'in-person']);
export type VisitMode = z.infer<typeof VisitMode>;
