import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Schnittstellen',
  text: 'Programme Dritter, die die API für Ihre Praxis nutzen. Jedes darf, was Sie ankreuzen, und nichts sonst.',
  emptyTitle: 'Noch keine Schnittstellen',
  emptyText: 'Legen Sie eine an, etwa für Ihre Praxissoftware, Ihre Website oder ein Labor.',
  neverUsed: 'Nie',
  rotate: 'Neues Geheimnis',
  rotateName: 'Neues Geheimnis für {{name}}',
  rotateTitle: 'Neues Geheimnis für {{name}}?',
  rotateText:
    'Sie sehen das neue Geheimnis einmal. Das bisherige gilt noch 24 Stunden, damit Sie ohne Lücke umstellen können.',
  rotated: 'Neues Geheimnis für {{name}}',
  remove: 'Entfernen',
  removeName: '{{name}} entfernen',
  removeTitle: '{{name}} entfernen?',
  removeText:
    'Das Programm wird ab sofort abgewiesen. Das lässt sich nicht rückgängig machen; Sie können eine neue Schnittstelle anlegen.',
  removed: '{{name}} entfernt',
  column: {
    name: 'Name',
    scopes: 'Darf',
    lastUsed: 'Zuletzt benutzt',
    secret: 'Geheimnis seit',
    acts: 'Ändern',
  },
  create: {
    open: 'Schnittstelle anlegen',
    title: 'Schnittstelle anlegen',
    name: 'Name',
    nameHelp: 'Damit Sie sie wiedererkennen, etwa der Name des Programms.',
    scopes: 'Was sie darf',
    scopesHelp: 'Nur in Ihrer Praxis. Mindestens eines.',
    submit: 'Anlegen',
  },
  secret: {
    title: 'Geheimnis von {{name}}',
    once: 'Dieses Geheimnis wird nur einmal angezeigt. Bewahren Sie es dort auf, wo nur das Programm es lesen kann.',
    clientId: 'Client-ID',
    clientSecret: 'Client-Geheimnis',
    tokenAddress: 'Adresse für Token',
    kept: 'Ich habe es gesichert',
  },
};
export default de;
