/** Who may do what with a visit; the row-level half is in the store's queries. */
import { rule } from '@hub/kernel/access/rule.ts';

/** See the visit, join it, exchange signalling: its patient or who acts for them, and its practitioner. */
export const takePart = rule('visit.take-part', ['patient:self', 'patient:guardian', 'doctor:own']);

/** Tells the patient from a guardian who waits and talks for them. */
export const actAsPatient = rule('visit.act-as-patient', ['patient:self']);

/** Admit the patient and end the visit. */
export const conduct = rule('visit.conduct', ['doctor:own']);

/** See who waits for a practitioner. */
export const watchWaitingRoom = rule('waiting-room.watch', ['doctor:own']);
