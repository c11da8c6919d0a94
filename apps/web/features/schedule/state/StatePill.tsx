import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../ui/Badge.tsx';
import type { IconName } from '../../../ui/Icon.tsx';
import type { VisitState } from './visit-state.ts';

const looks: Record<VisitState, { tone: Tone; icon: IconName }> = {
  requested: { tone: 'warning', icon: 'mail' },
  booked: { tone: 'neutral', icon: 'calendar' },
  waiting: { tone: 'warning', icon: 'clock' },
  'in-visit': { tone: 'info', icon: 'activity' },
  done: { tone: 'success', icon: 'check' },
  'no-show': { tone: 'danger', icon: 'close' },
  'not-started': { tone: 'danger', icon: 'alert' },
  over: { tone: 'neutral', icon: 'clock' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

/** Where a visit stands, in a word with its icon. */
export function StatePill({ state }: { state: VisitState }) {
  const { t } = useTranslation('schedule');
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
