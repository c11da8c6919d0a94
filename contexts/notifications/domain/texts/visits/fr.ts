import type { VisitFacts } from '@hub/contracts/mail.ts';
import { link, paragraph } from '../../letter.ts';
import type { Block } from '../../letter.ts';
import type { MailTexts, VisitTemplate } from '../../mail-texts.ts';
import { dateIn, momentIn } from '../../moments.ts';
import { visitFacts } from '../../visit-facts.ts';

const WORDS = {
  when: 'Quand',
  atPractice: 'Heure du cabinet',
  practitioner: 'Avec',
  clinic: 'Cabinet',
  mode: 'Lieu',
  modes: { video: 'En vidéo', 'in-person': 'Au cabinet' },
  phone: 'Téléphone',
};

const factsOf = (visit: VisitFacts, zone: string): Block => visitFacts('fr', WORDS, visit, zone);

const PREPARE = {
  video:
    'Préparez un endroit calme, un appareil avec caméra et micro, votre carte d’assuré et la liste des médicaments que vous prenez. Ouvrez la page quelques minutes avant pour essayer la caméra et le micro.',
  'in-person':
    'Apportez votre carte d’assuré et la liste des médicaments que vous prenez, et venez quelques minutes en avance.',
};
const VISIT_PAGE = 'Voir, déplacer ou annuler';
const REBOOK = 'Trouver un autre rendez-vous';

const reasonOf = ({ isForOther }: VisitFacts): string =>
  isForOther
    ? 'Vous recevez ce message parce que vous agissez pour la personne qui a ce rendez-vous.'
    : 'Vous recevez ce message parce que ce rendez-vous est le vôtre.';
const whose = ({ isForOther }: VisitFacts): string =>
  isForOther ? 'Le rendez-vous de la personne pour qui vous agissez' : 'Votre rendez-vous';

/** Mails about appointments. */
export const visits: Pick<MailTexts, VisitTemplate> = {
  'appointment-booked': (visit, zone) => ({
    subject: `Votre rendez-vous du ${dateIn('fr', visit.start, zone)} est réservé`,
    heading: `${whose(visit)} est réservé`,
    blocks: [
      ...(visit.bookedBy === 'clinic'
        ? [paragraph('Le cabinet a réservé ce rendez-vous pour vous.')]
        : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-requested': (visit, zone) => ({
    subject: `Votre demande de rendez-vous pour le ${dateIn('fr', visit.start, zone)}`,
    heading: 'Le cabinet a reçu votre demande',
    blocks: [
      ...(visit.previousStart === undefined
        ? []
        : [
            paragraph(
              `Vous avez demandé un autre horaire. Votre rendez-vous du ${momentIn('fr', visit.previousStart, zone)} ne tient plus, et le cabinet doit encore accepter le nouvel horaire.`,
            ),
          ]),
      paragraph(
        'L’horaire vous est réservé. Le rendez-vous sera fixé dès que le cabinet aura accepté ; nous vous écrirons alors de nouveau.',
      ),
      factsOf(visit, zone),
      ...(visit.until === null
        ? []
        : [
            paragraph(
              `Vous aurez une réponse au plus tard le ${momentIn('fr', visit.until, zone)}.`,
            ),
          ]),
      link('Voir ou retirer la demande', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-approved': (visit, zone) => ({
    subject: `Votre rendez-vous du ${dateIn('fr', visit.start, zone)} est confirmé`,
    heading: `${whose(visit)} est confirmé`,
    blocks: [
      paragraph('Le cabinet a accepté votre demande.'),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-declined': (visit, zone) => ({
    subject: `Pas de rendez-vous le ${dateIn('fr', visit.start, zone)}`,
    heading: 'Le cabinet n’a pas pu accepter votre demande',
    blocks: [
      paragraph('Ce rendez-vous n’aura pas lieu. Vous pouvez en choisir un autre à tout moment.'),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-lapsed': (visit, zone) => ({
    subject: `Pas de rendez-vous le ${dateIn('fr', visit.start, zone)}`,
    heading: 'Votre demande a expiré',
    blocks: [
      paragraph(
        'Elle n’a pas été confirmée à temps, ce rendez-vous n’aura donc pas lieu. Nous en sommes désolés. Vous pouvez en choisir un autre à tout moment.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-rescheduled': (visit, zone) => ({
    subject: `Votre rendez-vous est déplacé au ${dateIn('fr', visit.start, zone)}`,
    heading: `${whose(visit)} est déplacé`,
    blocks: [
      ...(visit.by === 'patient'
        ? []
        : [
            paragraph(
              visit.isAbsence
                ? 'Le cabinet a dû le déplacer en raison d’une absence. Veuillez nous excuser pour ce désagrément.'
                : 'Le cabinet a dû le déplacer. Veuillez nous excuser pour ce désagrément.',
            ),
          ]),
      paragraph(
        `Il n’a plus lieu le ${momentIn('fr', visit.previousStart, zone)}. Le nouvel horaire :`,
      ),
      factsOf(visit, zone),
      ...(visit.by === 'patient'
        ? []
        : [
            paragraph(
              'Si ce nouvel horaire ne vous convient pas, vous pouvez déplacer ou annuler le rendez-vous vous-même.',
            ),
          ]),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-cancelled': (visit, zone) => ({
    subject: `Votre rendez-vous du ${dateIn('fr', visit.start, zone)} est annulé`,
    heading: `${whose(visit)} est annulé`,
    blocks: [
      paragraph(
        visit.by === 'patient'
          ? 'L’annulation est bien arrivée au cabinet. Vous n’avez plus rien à faire.'
          : visit.isAbsence
            ? 'Le cabinet a dû l’annuler en raison d’une absence. Nous en sommes désolés. Vous pouvez choisir tout de suite un autre horaire.'
            : 'Le cabinet a dû l’annuler. Nous en sommes désolés. Vous pouvez choisir tout de suite un autre horaire.',
      ),
      factsOf(visit, zone),
      link(REBOOK, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-reminder': (visit, zone) => ({
    subject: `Rappel : votre rendez-vous du ${dateIn('fr', visit.start, zone)}`,
    heading: 'Rappel de votre rendez-vous',
    blocks: [
      ...(visit.isForOther
        ? [paragraph('C’est le rendez-vous de la personne pour qui vous agissez.')]
        : []),
      factsOf(visit, zone),
      paragraph(PREPARE[visit.mode]),
      paragraph(
        'Vous ne pouvez pas venir ? Annulez le rendez-vous, pour que quelqu’un d’autre puisse en profiter.',
      ),
      link(VISIT_PAGE, visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'appointment-delayed': (visit, zone) => ({
    subject: 'Votre rendez-vous commence plus tard aujourd’hui',
    heading: `Environ ${visit.minutes} minutes de retard`,
    blocks: [
      paragraph(
        `Le cabinet a aujourd’hui environ ${visit.minutes} minutes de retard. Veuillez nous excuser pour cette attente. Merci d’être là à l’heure prévue tout de même : cela peut aller plus vite.`,
      ),
      factsOf(visit, zone),
      link('Voir le rendez-vous', visit.link),
    ],
    reason: reasonOf(visit),
  }),
  'waiting-offer': (visit, zone) => ({
    subject: 'Un rendez-vous s’est libéré pour vous',
    heading: 'Un rendez-vous s’est libéré',
    blocks: [
      paragraph(
        `Vous êtes sur la liste d’attente. Cet horaire vous est réservé jusqu’au ${momentIn('fr', visit.until, zone)} ; ensuite, il sera proposé à la personne suivante.`,
      ),
      factsOf(visit, zone),
      link('Accepter ou refuser', visit.link),
      paragraph(
        'Si cet horaire ne vous convient pas, vous n’avez rien à faire : vous restez sur la liste.',
      ),
    ],
    reason: visit.isForOther
      ? 'Vous recevez ce message parce que vous agissez pour une personne sur liste d’attente.'
      : 'Vous recevez ce message parce que vous êtes sur une liste d’attente.',
  }),
};
