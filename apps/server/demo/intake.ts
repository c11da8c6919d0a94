import type { IntakeItemInput } from '@hub/contracts/intake.ts';

const none = { required: false, options: [], multiple: false };

/** What the demo clinic asks before a video visit. */
export const DEMO_INTAKE: IntakeItemInput[] = [
  {
    ...none,
    id: 'q-1',
    kind: 'date',
    label: {
      en: 'Since when have you had the complaints?',
      de: 'Seit wann haben Sie die Beschwerden?',
      fr: 'Depuis quand avez-vous ces symptômes ?',
    },
  },
  {
    ...none,
    id: 'q-2',
    kind: 'choice',
    multiple: true,
    label: {
      en: 'Which of these do you have?',
      de: 'Was davon trifft auf Sie zu?',
      fr: 'Qu’est-ce qui vous concerne ?',
    },
    options: [
      { code: 'o-1', label: { en: 'Fever', de: 'Fieber', fr: 'Fièvre' } },
      { code: 'o-2', label: { en: 'Cough', de: 'Husten', fr: 'Toux' } },
      { code: 'o-3', label: { en: 'Pain', de: 'Schmerzen', fr: 'Douleurs' } },
      { code: 'o-4', label: { en: 'Something else', de: 'Etwas anderes', fr: 'Autre chose' } },
    ],
  },
  {
    ...none,
    id: 'q-3',
    kind: 'text',
    required: true,
    label: {
      en: 'Which medicines do you take? Write “none” if you take none.',
      de: 'Welche Medikamente nehmen Sie? Schreiben Sie „keine“, wenn Sie keine nehmen.',
      fr: 'Quels médicaments prenez-vous ? Écrivez « aucun » si vous n’en prenez pas.',
    },
  },
  {
    ...none,
    id: 'q-4',
    kind: 'consent',
    required: true,
    label: {
      en: 'I agree that the practice stores these answers with my record.',
      de: 'Ich bin einverstanden, dass die Praxis diese Antworten in meiner Akte speichert.',
      fr: 'J’accepte que le cabinet conserve ces réponses dans mon dossier.',
    },
  },
];
