import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Prendre rendez-vous',
  back: 'Retour à tous les rendez-vous',
  steps: {
    reason: 'Pourquoi souhaitez-vous consulter ?',
    account: 'Votre compte',
    confirm: 'Confirmer',
  },
  reason: {
    label: 'Motif de la consultation',
    help: 'En quelques mots, pour que le médecin puisse se préparer. Vous seul et le médecin y avez accès.',
    left_one: '{{count}} caractère restant',
    left_other: '{{count}} caractères restants',
    emergency: 'En cas d’urgence, n’attendez pas un rendez-vous : appelez le 112.',
  },
  for: { label: 'Pour qui est le rendez-vous ?', choose: 'Choisissez ci-dessus pour qui.' },
  account: {
    lead: 'Pour que vous seul et le cabinet voyiez le rendez-vous. Ce que vous avez écrit reste ici.',
    choice: 'Avez-vous un compte ?',
    register: 'Première visite',
    signIn: 'J’ai un compte',
    guest: 'Continuer sans compte',
    as: 'Vous êtes connecté en tant que {{email}}.',
    notPatient: 'Ce compte ne prend pas de rendez-vous pour lui-même',
    notPatientText:
      'Vous êtes connecté en tant que {{email}}, un compte professionnel. Pour un rendez-vous personnel, connectez-vous avec votre compte patient.',
    signOut: 'Se déconnecter',
  },
  confirm: {
    submit: 'Confirmer le rendez-vous',
    free: 'Rien n’est débité maintenant. Vous pouvez annuler en ligne jusqu’au début du rendez-vous.',
    waiting: 'Pas encore réservé : pas de connexion',
    waitingText:
      'Toutes vos saisies sont conservées. Nous réessayons automatiquement ; laissez cette page ouverte.',
    tryNow: 'Réessayer maintenant',
    failed: 'Votre rendez-vous n’est pas réservé',
    failedText: 'Toutes vos saisies sont conservées.',
    ended:
      'Votre session a pris fin. Veuillez vous reconnecter ; toutes vos saisies sont conservées.',
  },
  hold: {
    kept: 'Ce créneau vous est réservé : {{left}}.',
    minutes_one: 'encore {{count}} minute',
    minutes_other: 'encore {{count}} minutes',
    underAMinute: 'moins d’une minute',
    places_one: 'Après la vôtre, il reste une place.',
    places_other: 'Après la vôtre, il reste {{count}} places.',
    lastPlace: 'C’est la dernière place.',
    extend: 'Le garder dix minutes de plus',
    near: 'Ce créneau ne vous est plus réservé que pour moins de deux minutes. Un bouton permet de le garder dix minutes de plus.',
    nearFinal: 'Ce créneau ne vous est plus réservé que pour moins de deux minutes.',
    endedTitle: 'Le créneau ne vous est plus réservé',
    ended:
      'Il est peut-être encore libre. Gardez-le à nouveau ou continuez simplement : tout ce que vous avez saisi est conservé.',
    again: 'Le garder à nouveau',
  },
  group: {
    title_one: 'Un rendez-vous de groupe avec {{count}} participant au plus',
    title_other: 'Un rendez-vous de groupe avec {{count}} participants au plus',
    text: 'Personne d’autre n’apprend que vous avez réservé. Pendant le rendez-vous, les participants se voient et s’entendent.',
  },
  payer: {
    title: 'Qui paie ?',
    label: 'Comment le rendez-vous est-il payé ?',
    only: 'Ce rendez-vous est destiné à : {{payer}}.',
    means: {
      statutory: 'Le cabinet facture directement votre caisse d’assurance maladie.',
      private: 'Vous recevez une facture, à transmettre à votre assurance.',
      'self-pay': 'Vous payez vous-même le rendez-vous.',
    },
    meansAmount: {
      private: 'Vous recevez une facture de {{amount}}, à transmettre à votre assurance.',
      'self-pay': 'Vous payez vous-même {{amount}}.',
    },
  },
  missing: { payer: 'Veuillez choisir ci-dessus comment le rendez-vous est payé.' },
  approval: {
    submit: 'Demander ce rendez-vous',
    before:
      'Le cabinet confirme lui-même ce type de rendez-vous, au plus tard le {{when}}. D’ici là, le créneau vous est réservé et vous pouvez retirer votre demande.',
    title: 'Votre demande est envoyée',
    waits: 'En attente du cabinet',
    by: 'Le cabinet répond au plus tard le {{when}}. D’ici là, le créneau vous est réservé.',
    told: 'Vous serez informé dès qu’il aura décidé.',
    withdrawTitle: 'Vous n’avez plus besoin du rendez-vous ?',
    withdraw:
      'Retirez votre demande sur votre page d’accueil, afin que quelqu’un d’autre puisse en profiter.',
    declinedTitle: 'Le cabinet n’a pas pu accepter votre demande',
    lapsedTitle: 'Votre demande a expiré',
    lapsed:
      'Le cabinet n’a pas répondu à temps. Nous en sommes désolés ; veuillez choisir un autre créneau.',
  },
  refused: {
    already_in_session: 'Cette personne a déjà une place dans ce rendez-vous de groupe.',
    first_visits_only:
      'Ce rendez-vous est destiné aux personnes qui viennent au cabinet pour la première fois. Veuillez choisir un autre type de rendez-vous.',
    follow_ups_only:
      'Ce rendez-vous est destiné aux personnes déjà venues au cabinet. Veuillez choisir un autre type de rendez-vous.',
    not_bookable_by_patients: 'Ce rendez-vous est attribué par le cabinet. Veuillez l’appeler.',
  },
  refusal: {
    slot_taken: 'Ce rendez-vous vient d’être pris',
    slot_unavailable: 'Aucun rendez-vous ne peut être pris à cette heure',
    limit_reached:
      'Le cabinet ne prend plus de rendez-vous de ce type ce jour-là ou cette semaine-là',
    slot_past: 'Ce rendez-vous est déjà passé',
    kept: 'Vous n’avez pas encore de rendez-vous. Ce que vous avez écrit est conservé ; choisissez une autre heure et continuez.',
    nearest: 'Les rendez-vous libres les plus proches',
    none: 'Aucun rendez-vous n’est libre autour de cette heure.',
    others: 'Voir tous les rendez-vous',
  },
  gone: {
    title: 'Ce rendez-vous ne peut plus être pris',
    text: 'L’adresse est peut-être mal saisie, ou le cabinet a modifié son offre.',
    action: 'Trouver un médecin',
  },
  summary: {
    title: 'Votre rendez-vous',
    when: 'Date et heure',
    visit: 'Consultation',
    where: 'Lieu',
    video: 'En vidéo, dans votre navigateur. Il faut une caméra et un micro ; rien à installer.',
    price: 'Tarif',
    fees: 'Honoraires',
    registration: 'Numéro d’enregistrement',
    change: 'Choisir une autre heure',
    practiceTime: 'Heure locale à {{zone}}',
    ownTime: 'Dans votre fuseau horaire ; {{time}} à l’heure de {{zone}}',
  },
  done: {
    title: 'Votre rendez-vous est réservé',
    cancelledTitle: 'Ce rendez-vous a été annulé',
    next: 'Et maintenant',
    calendar: 'Ajouter à votre agenda',
    rememberTitle: 'Pour ne pas oublier',
    calendarHelp: 'L’entrée porte un titre neutre, au cas où d’autres verraient votre agenda.',
    calendarFile: 'rendez-vous',
    prepareTitle: 'Essayez votre caméra et votre micro',
    prepare:
      'Vous pouvez le faire à tout moment avant le rendez-vous, sur l’appareil que vous utiliserez.',
    prepareAction: 'Se préparer',
    joinTitle: 'Rejoignez 15 minutes avant',
    join: 'Votre page d’accueil affiche alors un bouton pour rejoindre. Vous patientez en salle d’attente jusqu’à ce que le médecin vous fasse entrer.',
    arriveTitle: 'Venez au cabinet',
    arrive: 'Pensez à apporter votre carte d’assurance maladie et la liste de vos médicaments.',
    changeTitle: 'Un empêchement ?',
    change: 'Annulez depuis votre page d’accueil, afin que quelqu’un d’autre profite de l’horaire.',
    home: 'Voir mes rendez-vous',
  },
};
export default fr;
