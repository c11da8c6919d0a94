/** Generated from docs/openapi.json by `npm run openapi`; do not edit. */
import type { Visit, WaitingRoom } from '@hub/contracts/visit.ts';

interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  details?: Record<string, unknown>;
  errors?: { path: string; message: string; code?: string }[];
}
interface Account {
  id: string;
  email: string;
  locale: 'en' | 'de' | 'fr';
  patientId: string | null;
  practitionerId: string | null;
  roles: (
    | { role: 'doctor' | 'desk' | 'admin'; clinicId: string }
    | { role: 'platform-admin'; clinicId: null }
  )[];
  mfa: boolean;
}
interface Json<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}
interface Fault {
  headers: Record<string, unknown>;
  content: { 'application/problem+json': Problem };
}
interface Post<Body, Answers> {
  post: {
    requestBody: { content: { 'application/json': Body } };
    responses: Answers & { default: Fault };
  };
}
interface NoBody {
  headers: Record<string, unknown>;
  content?: never;
}

interface Get<Parameters, Answer> {
  get: { parameters: Parameters; responses: { 200: Json<Answer>; default: Fault } };
}
interface LocalizedText {
  en?: string;
  de?: string;
  fr?: string;
}
interface Money {
  amountMinor: number;
  currency: 'EUR' | 'CHF' | 'GBP' | 'USD';
}
type Mode = 'video' | 'in-person';
type Payer = 'statutory' | 'private' | 'self-pay';
interface Address {
  line1: string;
  line2: string | null;
  postalCode: string;
  city: string;
  country: string;
}
interface NextSlot {
  start: string;
  end: string;
  visitTypeId: string;
  mode: Mode;
}
interface Practitioner {
  id: string;
  slug: string;
  clinicId: string;
  title: string | null;
  givenName: string;
  familyName: string;
  displayName: string;
  specialties: string[];
  languages: string[];
  payers: Payer[];
  registration: { kind: 'rpps' | 'lanr' | 'gln'; number: string } | null;
  photoUrl: string | null;
  fees: LocalizedText | null;
  bio: LocalizedText | null;
  timeZone: string;
  active: boolean;
  clinic: {
    id: string;
    name: string;
    address: Address;
    phone: string | null;
    website: string | null;
    logoUrl: string | null;
    timeZone: string;
  };
  modes: Mode[];
  nextSlots: NextSlot[];
}
interface VisitType {
  id: string;
  clinicId: string;
  name: LocalizedText;
  durationMinutes: number;
  price: Money | null;
  mode: Mode;
  minimumNoticeMinutes: number;
  maximumDaysAhead: number;
  practitionerIds: string[] | null;
  active: boolean;
}
interface Slot {
  start: string;
  end: string;
}
interface Appointment {
  id: string;
  clinicId: string;
  practitionerId: string;
  patientId: string;
  visitTypeId: string;
  visitTypeName: LocalizedText;
  mode: Mode;
  start: string;
  end: string;
  timeZone: string;
  state: 'booked' | 'cancelled';
  price: Money | null;
  reason: string | null;
  bookedAt: string;
  cancelledAt: string | null;
  cancelledBy: 'patient' | 'clinic' | null;
  cancelReason: string | null;
}

interface Clinic {
  id: string;
  name: string;
  address: Address;
  phone: string | null;
  email: string | null;
  website: string | null;
  description: LocalizedText | null;
  timeZone: string;
  logoUrl: string | null;
  createdAt: string;
  updatedAt: string;
}
interface ClinicInput {
  name: string;
  address: { line1: string; line2?: string | null; postalCode: string; city: string; country: string };
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  description?: LocalizedText | null;
  timeZone: string;
}
interface PractitionerProfile {
  title?: string | null;
  givenName: string;
  familyName: string;
  specialties: string[];
  languages: string[];
  payers?: Payer[];
  registration?: { kind: 'rpps' | 'lanr' | 'gln'; number: string } | null;
  fees?: LocalizedText | null;
  bio?: LocalizedText | null;
  timeZone: string;
}
interface WeeklyHours {
  weekday: number;
  start: string;
  end: string;
  modes: Mode[];
}
interface Availability {
  practitionerId: string;
  timeZone: string;
  weekly: WeeklyHours[];
  version: number;
}
interface WaitingRoomEntry {
  id: string;
  patientId: string;
  start: string;
  end: string;
  state: 'scheduled' | 'waiting' | 'in-call' | 'interrupted' | 'ended' | 'cancelled';
  waitingSince: string | null;
  startedAt: string | null;
  present: { patient: boolean; practitioner: boolean };
}
interface Put<Parameters, Body, Answer> {
  put: {
    parameters: Parameters;
    requestBody: { content: { 'application/json': Body } };
    responses: { 200: Json<Answer>; default: Fault };
  };
}
interface Act<Parameters, Answer> {
  post: { parameters: Parameters; responses: { 200: Json<Answer>; default: Fault } };
}

export interface paths {
  '/api/v1/consultation/visits/{id}': Get<{ path: { id: string } }, Visit>;
  '/api/v1/consultation/waiting-room': Get<{ query: { practitionerId: string } }, WaitingRoom>;
  '/api/v1/directory/clinics/{clinicId}': Get<{ path: { clinicId: string } }, Clinic> &
    Put<{ path: { clinicId: string } }, ClinicInput, Clinic>;
  '/api/v1/directory/clinics/{clinicId}/logo': Put<{ path: { clinicId: string } }, { data: string }, Clinic> & {
    delete: { parameters: { path: { clinicId: string } }; responses: { 200: Json<Clinic>; default: Fault } };
  };
  '/api/v1/directory/clinics/{clinicId}/practitioners': Get<
    { path: { clinicId: string }; query?: { includeInactive?: 'true' | 'false' } },
    { items: Practitioner[] }
  > & {
    post: {
      parameters: { path: { clinicId: string } };
      requestBody: { content: { 'application/json': PractitionerProfile & { accountId?: string } } };
      responses: { 201: Json<Practitioner>; default: Fault };
    };
  };
  '/api/v1/directory/practitioners/{practitionerId}': Put<
    { path: { practitionerId: string } },
    PractitionerProfile,
    Practitioner
  >;
  '/api/v1/directory/practitioners/{practitionerId}/deactivate': Act<{ path: { practitionerId: string } }, Practitioner>;
  '/api/v1/directory/practitioners/{practitionerId}/activate': Act<{ path: { practitionerId: string } }, Practitioner>;
  '/api/v1/scheduling/practitioners/{practitionerId}/availability': Get<
    { path: { practitionerId: string } },
    Availability
  > &
    Put<{ path: { practitionerId: string } }, { weekly: WeeklyHours[]; version?: number }, Availability>;
  '/api/v1/consultation/waiting-room': Get<
    { query: { practitionerId: string } },
    { practitionerId: string; visits: WaitingRoomEntry[] }
  >;
  '/api/v1/directory/search': Get<
    {
      query?: {
        q?: string;
        specialty?: string;
        language?: string;
        name?: string;
        city?: string;
        mode?: Mode;
        payer?: Payer;
        country?: string;
        clinicId?: string;
        cursor?: string;
        limit?: number;
      };
    },
    { items: Practitioner[]; nextCursor: string | null }
  >;
  '/api/v1/directory/practitioners': Get<{ query: { ids: string } }, { items: Practitioner[] }>;
  '/api/v1/directory/practitioners/{ref}': Get<{ path: { ref: string } }, Practitioner>;
  '/api/v1/scheduling/practitioners/{practitionerId}/visit-types': Get<
    { path: { practitionerId: string } },
    { items: VisitType[] }
  >;
  '/api/v1/scheduling/practitioners/{practitionerId}/slots': Get<
    { path: { practitionerId: string }; query: { visitTypeId: string; from?: string; to?: string } },
    { practitionerId: string; visitTypeId: string; timeZone: string; slots: Slot[]; next: Slot | null }
  >;
  '/api/v1/scheduling/appointments': Get<
    {
      query?: {
        patientId?: string;
        practitionerId?: string;
        clinicId?: string;
        from?: string;
        to?: string;
        state?: 'booked' | 'cancelled';
        order?: 'asc' | 'desc';
        cursor?: string;
        limit?: number;
      };
    },
    { items: Appointment[]; nextCursor: string | null }
  > & {
    post: {
      parameters: { header?: { 'idempotency-key'?: string } };
      requestBody: {
        content: {
          'application/json': {
            practitionerId: string;
            visitTypeId: string;
            start: string;
            patientId?: string;
            reason?: string;
          };
        };
      };
      responses: { 201: Json<Appointment>; default: Fault };
    };
  };
  '/api/v1/scheduling/appointments/{appointmentId}': Get<{ path: { appointmentId: string } }, Appointment>;
  '/api/v1/scheduling/appointments/{appointmentId}/cancel': {
    post: {
      parameters: { path: { appointmentId: string } };
      requestBody: { content: { 'application/json': { reason?: string } } };
      responses: { 200: Json<Appointment>; default: Fault };
    };
  };
  '/api/v1/identity/register': Post<
    { email: string; password: string; locale: 'en' | 'de' | 'fr' },
    { 202: Json<{ next: 'sign-in' }> }
  >;
  '/api/v1/identity/sign-in': Post<
    { email: string; password: string },
    { 200: Json<{ next: 'done' | 'totp' | 'enrol-totp' }> }
  >;
  '/api/v1/identity/sign-in/totp': Post<{ code: string }, { 200: Json<{ next: 'done' }> }>;
  '/api/v1/identity/sign-in/recovery-code': Post<{ code: string }, { 200: Json<{ next: 'done' }> }>;
  '/api/v1/identity/totp': Post<{ password: string }, { 200: Json<{ uri: string; secret: string }> }>;
  '/api/v1/identity/totp/confirm': Post<{ code: string }, { 200: Json<{ recoveryCodes: string[] }> }>;
  '/api/v1/identity/token': {
    post: {
      responses: {
        200: Json<{ accessToken: string; expiresAt: string; account: Account }>;
        default: Fault;
      };
    };
  };
  '/api/v1/identity/sign-out': { post: { responses: { 204: NoBody; default: Fault } } };
  '/api/v1/identity/account': {
    get: { responses: { 200: Json<Account>; default: Fault } };
    patch: {
      requestBody: { content: { 'application/json': { locale: 'en' | 'de' | 'fr' } } };
      responses: { 200: Json<Account>; default: Fault };
    };
  };
}
export type components = Record<string, never>;
export type operations = Record<string, never>;
