import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { ApiProblem } from '../problem.ts';

/** For a screen that failed to load or to draw, or that is not for this account. */
export function CrashScreen({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const backHome = (
    <ButtonLink to="/" variant="secondary">
      {t('action.backHome')}
    </ButtonLink>
  );
  if (error instanceof ApiProblem && error.status === 403) {
    return (
      <PageHeader title={t('forbidden.title')} description={t('forbidden.text')} below={backHome} />
    );
  }
  const isProblem = error instanceof ApiProblem;
  return (
    <PageHeader
      title={isProblem ? t('crash.loadTitle') : t('crash.title')}
      description={isProblem ? problemText(error) : t('crash.text')}
      below={
        <>
          <Button variant="primary" onPress={() => location.reload()}>
            {t('action.reload')}
          </Button>
          {backHome}
        </>
      }
    />
  );
}
