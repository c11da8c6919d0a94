import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './Invitation.module.css';
import { guardianshipTextsQuery, type Invitation } from './queries.ts';

type Wanted = NonNullable<Invitation['needsDeclaration']>;

/** What somebody declares before they act for another person; the box carries the text's version. */
export function Declaration({ wanted }: { wanted: Wanted | 'consent' }) {
  const { t } = useTranslation('account');
  const localized = useLocalized();
  const texts = useQuery(guardianshipTextsQuery);
  if (texts.isPending) return <Skeleton lines={4} />;
  if (texts.isError) return <ErrorState error={texts.error} onRetry={() => void texts.refetch()} />;
  const { version, text } = texts.data[wanted];
  return (
    <div className={styles.declaration}>
      <p className={styles.wording}>{localized(text)}</p>
      <Checkbox name="declaration" value={version} isRequired>
        {t('invitation.declare')}
      </Checkbox>
    </div>
  );
}

/** The declared version in the values of a form. */
export function declarationIn(values: FormData): { declaration?: string } {
  const declaration = values.get('declaration');
  return typeof declaration === 'string' ? { declaration } : {};
}
