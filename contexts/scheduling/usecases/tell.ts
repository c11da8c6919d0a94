import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type {
  MailCalendar,
  MailParams,
  MailTemplate,
  MailTiming,
  VisitFacts,
} from '@hub/contracts/mail.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { invitationOf } from '../domain/icalendar.ts';
import { calendarVisits } from '../store/calendar-visits.ts';
import { appointmentLink } from '../store/links.ts';
import { findNoticeAppointment, findNoticeOffer, readersOf } from '../store/notices.ts';
import type { NoticeAppointment, NoticeSubject, Reader } from '../store/notices.ts';
import { offerToken } from '../store/offer-links.ts';
import type { DB } from '../store/types.gen.ts';
import { originOf } from './appointment-calendar.ts';
import { pageLink } from './page-link.ts';

/** What a patient is told about an appointment, and what the notice needs beside it. */
interface Notices {
  booked: undefined;
  /** Booked once the clinic agrees; at `previousStart` it was before the patient moved it. */
  requested: { previousStart: Date } | undefined;
  approved: undefined;
  declined: undefined;
  lapsed: undefined;
  rescheduled: { previousStart: Date; by: 'patient' | 'guardian' | 'clinic'; isAbsence?: boolean };
  cancelled: { isAbsence?: boolean } | undefined;
  /** The practitioner is late by so many minutes. */
  delayed: { minutes: number };
  reminder: undefined;
}
type Notice = keyof Notices;

/**
 * Asks for the mails that tell a patient, or who acts for them, about an appointment as the caller's
 * transaction leaves it: call it last. Returns the mails' ids; notifications knows who can be reached.
 */
export async function tell<Kind extends Notice>(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  appointmentId: string,
  notice: Kind,
  ...[extra]: undefined extends Notices[Kind] ? [extra?: Notices[Kind]] : [extra: Notices[Kind]]
): Promise<string[]> {
  const found = await findNoticeAppointment(trx, appointmentId);
  if (found === undefined) return [];
  const told = { notice, extra } as { [K in Notice]: { notice: K; extra: Notices[K] } }[Notice];
  // A request stands in nobody's calendar yet, unless it was certain before it moved.
  const calendar = found.wasCertain
    ? await invitationFor(kernel, trx, appointmentId, told.notice)
    : undefined;
  return mailTo(kernel, trx, found, (facts) => ({
    ...mailOf(kernel, found, told, facts),
    calendar,
  }));
}

/** Asks for the mail that offers a freed time to the next on the waiting list. */
export async function tellOffer(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  offerId: string,
): Promise<string[]> {
  const found = await findNoticeOffer(trx, offerId);
  if (found === undefined) return [];
  const until = found.expiresAt.toISOString();
  return mailTo(kernel, trx, found, (facts) => ({
    template: 'waiting-offer',
    params: {
      ...facts,
      link: pageLink(kernel, `/offer#token=${offerToken(kernel, offerId)}`),
      until,
    },
    // An offer that could not be read in time if it waited for the morning is made at night.
    timing: { canWait: true, by: until, isVoidAfter: true, timeZone: found.timeZone },
  }));
}

interface NoticeMail<Template extends MailTemplate = MailTemplate> {
  template: Template;
  params: MailParams<Template>;
  timing: MailTiming;
  calendar?: MailCalendar | undefined;
}

/** The calendar entry of a visit that has become certain, was moved, or does not take place (RFC 5546); tentative while it waits anew. */
async function invitationFor(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  appointmentId: string,
  notice: Notice,
): Promise<MailCalendar | undefined> {
  const method = METHODS[notice];
  if (method === undefined) return undefined;
  const origin = originOf(kernel.config);
  const [visit] = await calendarVisits(trx, origin, sql`a.id = ${appointmentId}::uuid`);
  if (visit === undefined) return undefined;
  const ics = (language: Locale): string => invitationOf({ visit, language, method });
  return { method, ics: { en: ics('en'), de: ics('de'), fr: ics('fr') } };
}

const METHODS: Partial<Record<Notice, MailCalendar['method']>> = {
  booked: 'REQUEST',
  requested: 'REQUEST',
  approved: 'REQUEST',
  rescheduled: 'REQUEST',
  declined: 'CANCEL',
  lapsed: 'CANCEL',
  cancelled: 'CANCEL',
};

type Facts = Omit<VisitFacts, 'link'>;

async function mailTo<Template extends MailTemplate>(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  subject: NoticeSubject,
  mailFor: (facts: Facts) => NoticeMail<Template>,
): Promise<string[]> {
  const ids: string[] = [];
  for (const reader of await readersOf(trx, subject, kernel.clock.now()))
    ids.push(
      await kernel.mail.request(trx, {
        to: reader.to,
        ...mailFor(factsFor(reader, subject)),
      }),
    );
  return ids;
}

const factsFor = ({ isForOther }: Reader, subject: NoticeSubject): Facts => ({
  clinicName: subject.clinicName,
  practitionerName: subject.practitionerName,
  phone: subject.phone,
  mode: subject.mode,
  start: subject.start.toISOString(),
  end: subject.end.toISOString(),
  timeZone: subject.timeZone,
  isForOther,
});

function mailOf(
  kernel: Kernel<DB>,
  appointment: NoticeAppointment,
  told: { [K in Notice]: { notice: K; extra: Notices[K] } }[Notice],
  facts: Facts,
): NoticeMail {
  const { start, timeZone } = appointment;
  const visit = {
    ...facts,
    link: pageLink(kernel, `/appointment#${appointmentLink(kernel, appointment)}`),
  };
  const gone = { ...facts, link: pageLink(kernel, rebookPath(appointment)) };
  /** Who did something at night themselves is awake; what a clinic did can wait for the morning. */
  const timing = (canWait: boolean): MailTiming => ({
    canWait,
    by: start.toISOString(),
    isVoidAfter: false,
    timeZone,
  });
  switch (told.notice) {
    case 'booked': {
      const bookedBy = partyOf(appointment.askedAs);
      return {
        template: 'appointment-booked',
        params: { ...visit, bookedBy },
        timing: timing(bookedBy === 'clinic'),
      };
    }
    case 'requested':
      return {
        template: 'appointment-requested',
        params: {
          ...visit,
          until: appointment.awaitsUntil?.toISOString() ?? null,
          previousStart: told.extra?.previousStart.toISOString(),
        },
        timing: timing(false),
      };
    case 'approved':
      return { template: 'appointment-approved', params: visit, timing: timing(true) };
    case 'declined':
      return { template: 'appointment-declined', params: gone, timing: timing(true) };
    case 'lapsed':
      return { template: 'appointment-lapsed', params: gone, timing: timing(true) };
    case 'rescheduled': {
      const { previousStart, isAbsence = false } = told.extra;
      const by = partyOf(told.extra.by);
      return {
        template: 'appointment-rescheduled',
        params: { ...visit, previousStart: previousStart.toISOString(), by, isAbsence },
        // The old time may be the nearer one: nobody should set out for it.
        timing: {
          ...timing(by === 'clinic'),
          by: (previousStart < start ? previousStart : start).toISOString(),
        },
      };
    }
    case 'cancelled': {
      const by = partyOf(appointment.cancelledBy);
      return {
        template: 'appointment-cancelled',
        params: { ...gone, by, isAbsence: told.extra?.isAbsence ?? false },
        timing: timing(by === 'clinic'),
      };
    }
    case 'delayed':
      return {
        template: 'appointment-delayed',
        params: { ...visit, minutes: told.extra.minutes },
        timing: timing(false),
      };
    case 'reminder':
      return {
        template: 'appointment-reminder',
        params: visit,
        timing: { ...timing(true), isVoidAfter: true },
      };
  }
}

const rebookPath = ({ slug }: NoticeSubject): `/${string}` =>
  slug === '' ? '/find' : `/doctors/${slug}`;

/** To its reader a guardian is the patient's side. */
const partyOf = (as: string | null): 'patient' | 'clinic' =>
  as === 'clinic' || as === 'system' ? 'clinic' : 'patient';
