import type { Patient } from '@medplum/fhirtypes';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { acting, useDependant } from '../../app/acting.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { patientName } from '../visit/patient-name.ts';
import { formatDate } from '../doctor/person.ts';
import { EndDialog } from './EndDialog.tsx';
import styles from './Family.module.css';
import { HandoverDialog } from './HandoverDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import type { Guardianship } from './queries.ts';

type Props = { guardianship: Guardianship; person: Patient | undefined };

/** One person for whom the account acts. */
export function MineRow({ guardianship, person }: Props) {
  const { t } = useTranslation('family');
  const { locale } = useLocale();
  const [open, setOpen] = useState<'end' | 'second' | 'handover'>();
  const chosen = useDependant();
  const { patientId, basis, until } = guardianship;
  const name = patientName(person) ?? t('acting.unnamed');
  const close = () => setOpen(undefined);
  return (
    <ListItem
      leading={<Avatar name={name} />}
      trailing={
        <>
          {chosen === patientId ? (
            <Badge tone="info" icon="check">
              {t('mine.acting')}
            </Badge>
          ) : (
            <Button size="small" onPress={() => acting.choose(patientId)}>
              {t('mine.act', { name: person?.name?.[0]?.given?.[0] ?? name })}
            </Button>
          )}
          <Menu
            label={t('mine.moreFor', { name })}
            trigger={t('mine.more')}
            items={[
              ...(basis === 'custody'
                ? ([
                    { id: 'second', label: t('mine.second'), icon: 'users' },
                    { id: 'handover', label: t('mine.handover'), icon: 'key' },
                  ] as const)
                : []),
              { id: 'end', label: t('mine.end'), icon: 'close' } as const,
            ].map((entry) => ({ ...entry, onAction: () => setOpen(entry.id) }))}
          />
        </>
      }
    >
      <p className={styles.name}>{name}</p>
      <p className={styles.quiet}>
        {person?.birthDate && (
          <>{t('mine.born', { date: formatDate(person.birthDate, locale) })} · </>
        )}
        {t(`mine.basis.${basis}`)}, <Until at={until} />
      </p>
      {open === 'second' && <InviteDialog dependant={{ patientId, name, until }} onClose={close} />}
      {open === 'handover' && <HandoverDialog patientId={patientId} name={name} onClose={close} />}
      {open === 'end' && (
        <EndDialog
          guardianshipId={guardianship.id}
          title={t('mine.endTitle', { name })}
          text={t('mine.endText')}
          confirmLabel={t('mine.end')}
          done={t('mine.ended')}
          onClose={close}
        />
      )}
    </ListItem>
  );
}

function Until({ at }: { at: string }) {
  const { t } = useTranslation('family');
  const { locale } = useLocale();
  return <>{t('mine.until', { date: formatDate(at.slice(0, 10), locale) })}</>;
}
