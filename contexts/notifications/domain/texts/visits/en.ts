import type { VisitFacts } from '@hub/contracts/mail.ts';
import { link, paragraph } from '../../letter.ts';
import type { Block } from '../../letter.ts';
import type { MailTexts, VisitTemplate } from '../../mail-texts.ts';
import { dateIn, momentIn } from '../../moments.ts';
import { visitFacts } from '../../visit-facts.ts';

const WORDS = {
  when: 'When',
  atPractice: 'Local time there',
  practitioner: 'With',
  clinic: 'Clinic',
  mode: 'Where',
  modes: { video: 'By video', 'in-person': 'At the practice' },
  phone: 'Telephone',
};

const factsOf = (visit: VisitFacts, zone: string): Block => visitFacts('en', WORDS, visit, zone);

const PREPARE = {
  video:
    'Please prepare: a quiet place, a device with camera and microphone, your insurance card, and a list of the medicines that you take. Open the page some minutes early to try camera and microphone.',
  'in-person':
    'Please bring your insurance card and a list of the medicines that you take, and come some minutes early.',
};
const VISIT_PAGE = 'See, move or cancel';
const REBOOK = 'Find another appointment';

const reasonOf = ({ isForOther }: VisitFacts): string =>
  isForOther
    ? 'You get this mail because you act for the person whose appointment this is.'
    : 'You get this mail because this appointment is yours.';
const whose = ({ isForOther }: VisitFacts): string =>
  isForOther ? 'The appointment of the person you act for' : 'Your appointment';

/** Mails about appointments. */
export const visits: Pick<MailTexts, VisitTemplate> = {
  'appointment-booked': (visit, zone) => ({
    subject: `Your appointment on ${dateIn('en', visit.start, zone)} is booked`,
    heading: `${whose(visit)} is booked`,
    blocks: [
      ...(visit.bookedBy === 'clinic' ? [paragraph('The clinic booked this for you.')] : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-requested': (visit, zone) => ({
    subject: `Your appointment request for ${dateIn('en', visit.start, zone)}`,
    heading: 'The clinic has your request',
    blocks: [
      ...(visit.previousStart === undefined
        ? []
        : [
            paragraph(
              `You asked for another time. Your appointment is no longer on ${momentIn('en', visit.previousStart, zone)}, and the clinic has to agree to the new time.`,
            ),
          ]),
      paragraph(
        'The time is kept for you. The appointment is booked once the clinic agrees; we then write to you again.',
      ),
      factsOf(visit, zone),
      ...(visit.until === null
        ? []
        : [paragraph(`You have an answer by ${momentIn('en', visit.until, zone)} at the latest.`)]),
      link('See or cancel the request', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-approved': (visit, zone) => ({
    subject: `Your appointment on ${dateIn('en', visit.start, zone)} is confirmed`,
    heading: `${whose(visit)} is confirmed`,
    blocks: [
      paragraph('The clinic has agreed to your request.'),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-declined': (visit, zone) => ({
    subject: `No appointment on ${dateIn('en', visit.start, zone)}`,
    heading: 'The clinic could not agree to your request',
    blocks: [
      paragraph('This appointment does not take place. You can choose another one at any time.'),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-lapsed': (visit, zone) => ({
    subject: `No appointment on ${dateIn('en', visit.start, zone)}`,
    heading: 'Your request has lapsed',
    blocks: [
      paragraph(
        'It was not confirmed in time, so this appointment does not take place. We are sorry about that. You can choose another one at any time.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-rescheduled': (visit, zone) => ({
    subject: `Your appointment was moved to ${dateIn('en', visit.start, zone)}`,
    heading: `${whose(visit)} was moved`,
    blocks: [
      ...(visit.by === 'patient'
        ? []
        : [
            paragraph(
              visit.isAbsence
                ? 'The practice had to move it because of an absence. We apologise for the trouble.'
                : 'The practice had to move it. We apologise for the trouble.',
            ),
          ]),
      paragraph(`It is no longer on ${momentIn('en', visit.previousStart, zone)}. The new time:`),
      factsOf(visit, zone),
      ...(visit.by === 'patient'
        ? []
        : [paragraph('If the new time does not suit you, you can move or cancel it yourself.')]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-cancelled': (visit, zone) => ({
    subject: `Your appointment on ${dateIn('en', visit.start, zone)} was cancelled`,
    heading: `${whose(visit)} was cancelled`,
    blocks: [
      paragraph(
        visit.by === 'patient'
          ? 'The cancellation has reached the clinic. You need do nothing more.'
          : visit.isAbsence
            ? 'The practice had to cancel it because of an absence. We are sorry about that. You can choose another time right away.'
            : 'The practice had to cancel it. We are sorry about that. You can choose another time right away.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-reminder': (visit, zone) => ({
    subject: `Reminder: your appointment on ${dateIn('en', visit.start, zone)}`,
    heading: 'A reminder of your appointment',
    blocks: [
      ...(visit.isForOther ? [paragraph('It is the appointment of the person you act for.')] : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      paragraph('Can you not come? Please cancel, so that somebody else can have the time.'),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-delayed': (visit, zone) => ({
    subject: 'Your appointment today begins later',
    heading: `About ${visit.minutes} minutes later`,
    blocks: [
      paragraph(
        `The practice is running about ${visit.minutes} minutes late today. We apologise for the wait. Please be ready at the agreed time all the same: it can go faster.`,
      ),
      factsOf(visit, zone),
      link('See the appointment', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'waiting-offer': (visit, zone) => ({
    subject: 'A time has become free for you',
    heading: 'A time has become free',
    blocks: [
      paragraph(
        `You are on the waiting list. This time is kept for you until ${momentIn('en', visit.until, zone)}; then the next person gets it.`,
      ),
      factsOf(visit, zone),
      link('Take or decline it', visit.link),
      paragraph('If it does not suit you, you need do nothing: you stay on the list.'),
    ],
    reason: visit.isForOther
      ? 'You get this mail because you act for somebody on a waiting list.'
      : 'You get this mail because you are on a waiting list.',
  }),
};
