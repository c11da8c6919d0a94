import { useTranslation } from 'react-i18next';
import { acting, dependantsOf, useDependant } from '../../app/acting.ts';
import type { Account } from '../../app/session.ts';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { usePeople } from '../family/person.ts';
import { patientName } from '../visit/patient-name.ts';

const myself = 'myself';

/** For guardians: whose visit this is. The choice holds for the whole page, as that in the header. */
export default function BookingFor({ account }: { account: Account }) {
  const { t } = useTranslation(['booking', 'family']);
  const dependants = dependantsOf(account);
  const people = usePeople(dependants);
  const chosen = useDependant();
  const own = account.patientId ? [{ id: myself, label: t('family:acting.myself') }] : [];
  return (
    <Card>
      <RadioGroup
        label={t('for.label')}
        value={chosen ?? (account.patientId ? myself : null)}
        onChange={(id) => acting.choose(id === myself ? undefined : id)}
        options={[
          ...own,
          ...dependants.map((id) => ({
            id,
            label: patientName(people.get(id)) ?? t('family:acting.unnamed'),
          })),
        ]}
      />
    </Card>
  );
}
