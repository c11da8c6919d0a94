import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/use-session.ts';
import { usePeople } from '../family/person.ts';
import { guardianshipsQuery } from '../family/queries.ts';
import { patientName } from '../visit/patient-name.ts';
import type { Feed } from './queries.ts';

/** Somebody whose appointments an address can show. */
export type Subject = { patientId: string } | { practitionerId: string };

/** Whose appointments the account may have in a calendar, each with its name. */
export function useSubjects() {
  const { t } = useTranslation('calendars');
  const account = useAccount();
  const found = useQuery(guardianshipsQuery);
  const mine = found.data?.items.filter((one) => one.mine) ?? [];
  const people = usePeople(mine.map(({ patientId }) => patientId));
  const all: { key: string; subject: Subject; label: string }[] = [];
  const practitionerId = account?.practitionerId;
  if (practitionerId)
    all.push({ key: practitionerId, subject: { practitionerId }, label: t('feeds.practice') });
  const own = account?.patientId;
  if (own) all.push({ key: own, subject: { patientId: own }, label: t('feeds.mine') });
  for (const { patientId } of mine) {
    const name = patientName(people.get(patientId)) ?? t('feeds.unnamed');
    all.push({ key: patientId, subject: { patientId }, label: t('feeds.ofOther', { name }) });
  }
  const labelOf = ({ patientId, practitionerId: of }: Feed): string =>
    all.find(({ key }) => key === (patientId ?? of))?.label ??
    t('feeds.ofOther', { name: t('feeds.unnamed') });
  return { subjects: all, labelOf };
}
