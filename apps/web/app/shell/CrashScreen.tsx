import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ApiProblem } from '../problem.ts';

/** For a screen that failed to load or to draw, or that is not for this account. */
export function CrashScreen({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  if (error instanceof ApiProblem && error.status === 403) {
    return (
      <>
        <PageHeader title={t('forbidden.title')} description={t('forbidden.text')} />
        <ButtonLink to="/">{t('action.backHome')}</ButtonLink>
      </>
    );
  }
  return (
    <PageHeader
      title={t('crash.title')}
      description={t('crash.text')}
      actions={
        <>
          <Button variant="primary" onPress={() => location.reload()}>
            {t('action.reload')}
          </Button>
          <ButtonLink to="/" variant="quiet">
            {t('action.backHome')}
          </ButtonLink>
        </>
      }
    />
  );
}
