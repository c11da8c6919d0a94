import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  document: { title: 'Compte rendu de consultation' },
  section: {
    subjective: 'Subjectif',
    objective: 'Objectif',
    assessment: 'Appréciation',
    plan: 'Conduite à tenir',
  },
  hint: {
    subjective: 'Motif, antécédents et ce que rapporte le patient ou la patiente.',
    objective: 'Constatations, mesures, ce que vous avez vu et entendu.',
    assessment: 'Diagnostic ou hypothèse diagnostique, et votre raisonnement.',
    plan: 'Traitement, prescriptions, examens, suivi et signes qui doivent amener à consulter.',
  },
  save: {
    nothing: 'Enregistré au fil de la saisie',
    saved: 'Tout est enregistré',
    unsaved: 'Pas encore enregistré',
    saving: 'Enregistrement …',
    retrying:
      'Pas de connexion. Votre texte reste sur cet appareil et sera enregistré dès que possible.',
    conflict: 'Non enregistré : choisissez entre deux textes',
    refused: 'Non enregistré',
  },
  merged: {
    title: 'Des modifications faites ailleurs ont été ajoutées',
    text: 'Ce compte rendu a aussi été modifié dans une autre fenêtre. Les deux modifications figurent maintenant ici.',
  },
  conflict: {
    title: '« {{section}} » a aussi été modifié ailleurs',
    text: 'Votre texte est toujours dans le champ ci-dessus. Dans une autre fenêtre, voici ce qui a été enregistré :',
    emptied: '(vide)',
    keepMine: 'Garder mon texte',
    takeTheirs: 'Prendre l’autre texte',
    keepBoth: 'Garder les deux',
  },
  refused: {
    title: 'Le compte rendu n’a pas été enregistré',
    text: 'Votre texte reste ici ; copiez-le par précaution.',
  },
  sign: {
    action: 'Signer le compte rendu',
    title: 'Signer ce compte rendu ?',
    text: 'Votre signature rend le compte rendu définitif. Le patient ou la patiente pourra le lire, et il ne pourra plus être modifié ; vous pourrez encore le compléter.',
    confirm: 'Signer maintenant',
    needsText: 'Écrivez d’abord quelque chose.',
    needsDecision: 'Choisissez d’abord entre les deux textes.',
    failedTitle: 'Le compte rendu n’est pas signé',
    failedText: 'Votre texte est en sécurité. Vérifiez la connexion et signez à nouveau.',
  },
  signed: {
    title: 'Signé',
    text: 'Ce compte rendu est définitif et le patient ou la patiente peut le lire.',
    lostTitle: 'Le compte rendu a été signé dans une autre fenêtre',
    lostText:
      'Ce que vous aviez écrit ici figure ci-dessous ; vous pouvez le signer comme complément.',
  },
  addendum: {
    title: 'Complément',
    label: 'Compléter ce compte rendu',
    hint: 'Le compte rendu signé reste tel quel ; votre complément est daté et signé séparément.',
    action: 'Signer le complément',
    needsText: 'Écrivez d’abord le complément.',
    confirmTitle: 'Signer ce complément ?',
    confirmText:
      'Il fait aussitôt partie du dossier, le patient ou la patiente peut le lire, et il ne pourra plus être modifié.',
    done: 'Complément signé',
    failed: 'Le complément n’a pas été enregistré',
  },
};
export default fr;
