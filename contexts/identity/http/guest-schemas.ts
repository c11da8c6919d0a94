import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { Password } from './schemas.ts';

export const GuestAsked = z.strictObject({ email: z.email().max(254), locale: Locale });
export const GuestAnswer = z.strictObject({ next: z.literal('verify-guest') });

const name = z.string().trim().min(1).max(100);
const code = z.string().regex(/^\d{6}$/);
const GuestEntry = z
  .strictObject({
    code,
    givenName: name,
    familyName: name,
    birthDate: z.iso.date(),
    /** They were here before: nobody new is to be made of a mistyped name. */
    isReturning: z.boolean().optional(),
  })
  .meta({
    id: 'GuestEntry',
    examples: [
      { code: '042917', givenName: 'Erika', familyName: 'Beispiel', birthDate: '1984-03-09' },
    ],
  });
/** By the code alone a guest proves anew, in their open session, that the address is theirs. */
export const GuestProof = z.union([GuestEntry, z.strictObject({ code })]);
export const GuestProved = z.strictObject({ next: z.enum(['done', 'sign-in', 'unknown']) });

export const GuestPassword = z.strictObject({ password: Password });
export const GuestIsAccount = z.strictObject({ next: z.literal('done') });
