import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './ReasonStep.module.css';
import type { StepProps } from './steps.ts';

const longest = 1000;
/** From how few characters left on the end is told. */
const warnFrom = 100;

/** Why the patient comes, in their own words. */
export function ReasonStep({ draft, onChange }: StepProps) {
  const { t } = useTranslation('booking');
  const left = longest - draft.reason.length;
  return (
    <Card title={t('steps.reason')}>
      <div className={styles.reason}>
        <TextArea
          label={t('reason.label')}
          description={t('reason.help')}
          isOptional
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          maxLength={longest}
          autoComplete="off"
        />
        <p role="status" className={styles.left}>
          {left <= warnFrom && t('reason.left', { count: left })}
        </p>
        <p className={styles.emergency}>{t('reason.emergency')}</p>
      </div>
    </Card>
  );
}
