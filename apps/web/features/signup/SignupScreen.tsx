import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/use-session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { ClinicStep } from './ClinicStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { applicationOf, useDraft } from './draft.ts';
import { PlanStep } from './PlanStep.tsx';
import styles from './Signup.module.css';
import { stepAt, steps } from './steps.ts';
import { WhoStep } from './WhoStep.tsx';

const route = getRouteApi('/clinics/new');

/** A clinic signs itself up: who applies, the clinic, the plan, and what happens next. */
export default function SignupScreen() {
  const { t } = useTranslation('signup');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [draft, change] = useDraft();
  const isSignedIn = useSession().status === 'signed-in';
  const hasClinic = applicationOf(draft).name !== '';
  const step = stepAt(search, { isSignedIn, hasClinic });
  const go = (next: typeof search) => void navigate({ to: '/clinics/new', search: next });
  return (
    <div className={styles.page}>
      <PageHeader title={t(`${step}.title`)} description={t(`${step}.text`)} />
      <Progress
        label={t('progress')}
        value={steps.indexOf(step) + 1}
        max={steps.length}
        valueLabel={t('stepOf', { step: steps.indexOf(step) + 1, count: steps.length })}
      />
      {step === 'who' && <WhoStep onDone={() => go({ step: 'clinic' })} />}
      {step === 'clinic' && (
        <ClinicStep draft={draft} onChange={change} onNext={() => go({ step: 'plan' })} />
      )}
      {step === 'plan' && (
        <PlanStep
          draft={draft}
          onChange={change}
          onBack={() => go({ step: 'clinic' })}
          onApplied={(clinic) => go({ step: 'done', clinic })}
        />
      )}
      {step === 'done' && <DoneStep clinicId={search.clinic ?? ''} />}
    </div>
  );
}
