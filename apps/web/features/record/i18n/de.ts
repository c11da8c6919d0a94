import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Meine Akte',
  titleOf: 'Akte von {{name}}',
  log: {
    title: 'Wer nachgesehen hat',
    text: 'Jeder Blick in diese Akte wird protokolliert: wer, in welcher Rolle, was und wann.',
    open: 'Zeigen, wer nachgesehen hat',
  },
  lead: 'Was Ihre Ärztinnen und Ärzte nach Ihren Terminen festgehalten haben. Nur Sie und die Ärztinnen und Ärzte, die Sie behandeln, sehen das.',
  notes: 'Berichte über Ihre Termine',
  note: 'Bericht über einen Termin',
  noteOf: 'Bericht von {{name}}',
  about: 'Über {{name}}',
  back: 'Zurück zu „Meine Akte“',
  print: 'Drucken',
  signedBy: 'Signiert von {{name}}',
  signed: 'Signiert',
  addendum: 'Nachtrag',
  plain: {
    subjective: 'Was Sie berichtet haben',
    objective: 'Was festgestellt wurde',
    assessment: 'Wie es ärztlich eingeschätzt wird',
    plan: 'Wie es weitergeht',
  },
  clinical: {
    subjective: 'Anamnese (subjektiv)',
    objective: 'Befund (objektiv)',
    assessment: 'Beurteilung',
    plan: 'Procedere',
  },
  empty: {
    title: 'Noch keine Berichte',
    text: 'Nach einem Termin signiert Ihre Ärztin oder Ihr Arzt einen Bericht; Sie finden ihn dann hier.',
    action: 'Ärztin oder Arzt finden',
  },
};
export default de;
