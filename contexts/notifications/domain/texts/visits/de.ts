import type { VisitFacts } from '@hub/contracts/mail.ts';
import { link, paragraph } from '../../letter.ts';
import type { Block } from '../../letter.ts';
import type { MailTexts, VisitTemplate } from '../../mail-texts.ts';
import { dateIn, momentIn } from '../../moments.ts';
import { visitFacts } from '../../visit-facts.ts';

const WORDS = {
  when: 'Wann',
  atPractice: 'Uhrzeit der Praxis',
  practitioner: 'Bei',
  clinic: 'Praxis',
  mode: 'Ort',
  modes: { video: 'Per Video', 'in-person': 'In der Praxis' },
  phone: 'Telefon',
};

const factsOf = (visit: VisitFacts, zone: string): Block => visitFacts('de', WORDS, visit, zone);

const PREPARE = {
  video:
    'Bitte bereiten Sie vor: einen ruhigen Ort, ein Gerät mit Kamera und Mikrofon, Ihre Versichertenkarte und eine Liste der Medikamente, die Sie nehmen. Öffnen Sie die Seite einige Minuten früher, um Kamera und Mikrofon zu testen.',
  'in-person':
    'Bitte bringen Sie Ihre Versichertenkarte und eine Liste der Medikamente mit, die Sie nehmen, und kommen Sie einige Minuten früher.',
};
const VISIT_PAGE = 'Ansehen, verschieben oder absagen';
const REBOOK = 'Anderen Termin finden';

const reasonOf = ({ isForOther }: VisitFacts): string =>
  isForOther
    ? 'Sie erhalten diese Mail, weil Sie für die Person handeln, die diesen Termin hat.'
    : 'Sie erhalten diese Mail, weil es Ihr Termin ist.';
const whose = ({ isForOther }: VisitFacts): string =>
  isForOther ? 'Der Termin der Person, für die Sie handeln,' : 'Ihr Termin';

/** Mails about appointments. */
export const visits: Pick<MailTexts, VisitTemplate> = {
  'appointment-booked': (visit, zone) => ({
    subject: `Ihr Termin am ${dateIn('de', visit.start, zone)} ist gebucht`,
    heading: `${whose(visit)} ist gebucht`,
    blocks: [
      ...(visit.bookedBy === 'clinic'
        ? [paragraph('Die Praxis hat diesen Termin für Sie gebucht.')]
        : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-requested': (visit, zone) => ({
    subject: `Ihre Terminanfrage für den ${dateIn('de', visit.start, zone)}`,
    heading: 'Ihre Anfrage ist bei der Praxis',
    blocks: [
      ...(visit.previousStart === undefined
        ? []
        : [
            paragraph(
              `Sie haben um eine andere Zeit gebeten. Ihr Termin am ${momentIn('de', visit.previousStart, zone)} gilt nicht mehr, und der neuen Zeit muss die Praxis noch zustimmen.`,
            ),
          ]),
      paragraph(
        'Die Zeit ist für Sie reserviert. Der Termin ist gebucht, sobald die Praxis zustimmt; dann schreiben wir Ihnen wieder.',
      ),
      factsOf(visit, zone),
      ...(visit.until === null
        ? []
        : [
            paragraph(
              `Sie bekommen spätestens bis ${momentIn('de', visit.until, zone)} eine Antwort.`,
            ),
          ]),
      link('Anfrage ansehen oder zurückziehen', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-approved': (visit, zone) => ({
    subject: `Ihr Termin am ${dateIn('de', visit.start, zone)} ist bestätigt`,
    heading: `${whose(visit)} ist bestätigt`,
    blocks: [
      paragraph('Die Praxis hat Ihrer Anfrage zugestimmt.'),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-declined': (visit, zone) => ({
    subject: `Kein Termin am ${dateIn('de', visit.start, zone)}`,
    heading: 'Die Praxis konnte Ihrer Anfrage nicht zustimmen',
    blocks: [
      paragraph('Dieser Termin findet nicht statt. Sie können jederzeit einen anderen wählen.'),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-lapsed': (visit, zone) => ({
    subject: `Kein Termin am ${dateIn('de', visit.start, zone)}`,
    heading: 'Ihre Anfrage ist verfallen',
    blocks: [
      paragraph(
        'Sie wurde nicht rechtzeitig bestätigt, deshalb findet dieser Termin nicht statt. Das tut uns leid. Sie können jederzeit einen anderen wählen.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-rescheduled': (visit, zone) => ({
    subject: `Ihr Termin wurde auf den ${dateIn('de', visit.start, zone)} verschoben`,
    heading: `${whose(visit)} wurde verschoben`,
    blocks: [
      ...(visit.by === 'patient'
        ? []
        : [
            paragraph(
              visit.isAbsence
                ? 'Die Praxis musste ihn wegen einer Abwesenheit verschieben. Bitte entschuldigen Sie die Umstände.'
                : 'Die Praxis musste ihn verschieben. Bitte entschuldigen Sie die Umstände.',
            ),
          ]),
      paragraph(
        `Der bisherige Termin, ${momentIn('de', visit.previousStart, zone)}, gilt nicht mehr. Die neue Zeit:`,
      ),
      factsOf(visit, zone),
      ...(visit.by === 'patient'
        ? []
        : [
            paragraph(
              'Wenn die neue Zeit nicht passt, können Sie den Termin selbst verschieben oder absagen.',
            ),
          ]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-cancelled': (visit, zone) => ({
    subject: `Ihr Termin am ${dateIn('de', visit.start, zone)} wurde abgesagt`,
    heading: `${whose(visit)} wurde abgesagt`,
    blocks: [
      paragraph(
        visit.by === 'patient'
          ? 'Die Absage ist bei der Praxis angekommen. Sie müssen nichts weiter tun.'
          : visit.isAbsence
            ? 'Die Praxis musste ihn wegen einer Abwesenheit absagen. Das tut uns leid. Sie können gleich eine andere Zeit wählen.'
            : 'Die Praxis musste ihn absagen. Das tut uns leid. Sie können gleich eine andere Zeit wählen.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-reminder': (visit, zone) => ({
    subject: `Erinnerung: Ihr Termin am ${dateIn('de', visit.start, zone)}`,
    heading: 'Erinnerung an Ihren Termin',
    blocks: [
      ...(visit.isForOther
        ? [paragraph('Es ist der Termin der Person, für die Sie handeln.')]
        : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      paragraph(
        'Sie können nicht kommen? Bitte sagen Sie ab, damit jemand anderes die Zeit bekommt.',
      ),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-delayed': (visit, zone) => ({
    subject: 'Ihr Termin heute beginnt später',
    heading: `Etwa ${visit.minutes} Minuten später`,
    blocks: [
      paragraph(
        `In der Praxis kommt es heute zu einer Verspätung von etwa ${visit.minutes} Minuten. Bitte entschuldigen Sie die Wartezeit. Seien Sie trotzdem zur vereinbarten Zeit bereit: Es kann auch schneller gehen.`,
      ),
      factsOf(visit, zone),
      link('Termin ansehen', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'waiting-offer': (visit, zone) => ({
    subject: 'Ein Termin ist für Sie frei geworden',
    heading: 'Ein Termin ist frei geworden',
    blocks: [
      paragraph(
        `Sie stehen auf der Warteliste. Diese Zeit ist bis ${momentIn('de', visit.until, zone)} für Sie reserviert; danach wird sie der nächsten Person angeboten.`,
      ),
      factsOf(visit, zone),
      link('Annehmen oder ablehnen', visit.link),
      paragraph('Wenn die Zeit nicht passt, müssen Sie nichts tun: Sie bleiben auf der Liste.'),
    ],
    reason: visit.isForOther
      ? 'Sie erhalten diese Mail, weil Sie für eine Person auf der Warteliste handeln.'
      : 'Sie erhalten diese Mail, weil Sie auf einer Warteliste stehen.',
  }),
};
