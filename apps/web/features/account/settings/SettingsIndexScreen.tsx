import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { SectionList } from './SectionList.tsx';

/** On a narrow window: the list of the sections. A wide one opens the first. */
export default function SettingsIndexScreen() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <>
      <PageHeader title={t('settings.title')} description={account?.email} />
      <Card>
        <SectionList />
      </Card>
    </>
  );
}
