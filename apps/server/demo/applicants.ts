/** Who is not there yet: a clinic that waits for the platform, a doctor whose number is unchecked, a child. */

/** Applies with a clinic; its administrator as soon as identity has heard of it. */
export const APPLICANT = {
  name: 'Camille Rousseau',
  email: 'camille.rousseau@rive-doubs.example',
  locale: 'fr',
} as const;

export const APPLYING_CLINIC = {
  name: 'Cabinet médical Rive du Doubs',
  address: {
    line1: '14 quai des Peupliers',
    line2: null,
    postalCode: '25000',
    city: 'Besançon',
    country: 'FR',
  },
  // From the numbers that the French regulator keeps free for fiction.
  phone: '+33 1 99 00 25 14',
  email: 'contact@rive-doubs.example',
  website: null,
  description: {
    fr: 'Deux médecins généralistes au bord du Doubs, au cabinet et en vidéo.',
    en: 'Two general practitioners by the river Doubs, at the practice and by video.',
  },
  timeZone: 'Europe/Paris',
  plan: 'practice',
  // Invented; its check digit is right.
  registration: { kind: 'finess', number: '250000007' },
  contactName: APPLICANT.name,
} as const;

/** Invited to the demo's practice; whose number nobody has looked up. */
export const NEWCOMER = {
  email: 'nadia.benali@dreisam.example',
  locale: 'fr',
  title: 'Dr. med.',
  givenName: 'Nadia',
  familyName: 'Benali',
  specialties: ['neurology'],
  languages: ['fr', 'de', 'ar'],
  payers: ['private', 'self-pay'],
  registration: { kind: 'gln', number: '7601999001035' },
  fees: null,
  bio: {
    en: 'Neurologist in Basel. Headache, dizziness and sleep, explained without hurry.',
    de: 'Neurologin in Basel. Kopfschmerz, Schwindel und Schlaf – in Ruhe erklärt.',
    fr: 'Neurologue à Bâle. Maux de tête, vertiges et sommeil, expliqués sans hâte.',
  },
  timeZone: 'Europe/Zurich',
} as const;

/** A child of the first patient, without an account. */
export const CHILD = {
  parent: 'anna',
  given: ['Lina'],
  family: 'Keller',
  gender: 'female',
  birthDate: '2019-05-14',
  ofAge: '2037-05-14',
} as const;
