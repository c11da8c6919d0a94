import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { formatDate } from '../doctor/person.ts';
import { EndDialog } from './EndDialog.tsx';
import styles from './Family.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import type { Guardianship } from './queries.ts';

/** Those who act for this person, and the way to ask somebody to. */
export function OfMeCard({ guardianships }: { guardianships: readonly Guardianship[] }) {
  const { t } = useTranslation('family');
  const [isInviting, setInviting] = useState(false);
  return (
    <Card title={t('ofMe.title')}>
      <p className={styles.quiet}>{t(guardianships.length === 0 ? 'ofMe.empty' : 'ofMe.text')}</p>
      {guardianships.length > 0 && (
        <List label={t('ofMe.title')}>
          {guardianships.map((one) => (
            <OfMeRow key={one.id} guardianship={one} />
          ))}
        </List>
      )}
      <div className={styles.foot}>
        <Button onPress={() => setInviting(true)}>{t('ofMe.invite')}</Button>
      </div>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Card>
  );
}

function OfMeRow({
  guardianship: { id, guardianEmail, basis, until },
}: {
  guardianship: Guardianship;
}) {
  const { t } = useTranslation('family');
  const { locale } = useLocale();
  const [isEnding, setEnding] = useState(false);
  return (
    <ListItem
      trailing={
        <Button size="small" variant="quiet" onPress={() => setEnding(true)}>
          {t('ofMe.end')}
        </Button>
      }
    >
      <p className={styles.name}>{guardianEmail}</p>
      <p className={styles.quiet}>
        {t(`mine.basis.${basis}`)},{' '}
        {t('mine.until', { date: formatDate(until.slice(0, 10), locale) })}
      </p>
      {isEnding && (
        <EndDialog
          guardianshipId={id}
          title={t('ofMe.endTitle', { email: guardianEmail })}
          text={t('ofMe.endText')}
          confirmLabel={t('ofMe.end')}
          done={t('ofMe.ended')}
          onClose={() => setEnding(false)}
        />
      )}
    </ListItem>
  );
}
