import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { LocalMedia, LocalMediaState } from '../call/local-media.ts';

type FaultKey =
  | 'cameraDenied'
  | 'cameraMissing'
  | 'cameraBusy'
  | 'microphoneDenied'
  | 'microphoneMissing'
  | 'microphoneBusy'
  | 'insecureOrigin'
  | 'noCapture'
  | 'noCalls';

/** What stands in the way of the devices that the person wants to use. */
export function faultsOf({ environment, camera, microphone, wanted }: LocalMediaState): FaultKey[] {
  if (environment === 'insecure-origin') return ['insecureOrigin'];
  if (environment === 'no-capture') return ['noCapture'];
  if (environment === 'no-calls') return ['noCalls'];
  const faults: FaultKey[] = [];
  if (wanted.microphone) {
    if (microphone === 'denied') faults.push('microphoneDenied');
    if (microphone === 'missing') faults.push('microphoneMissing');
    if (microphone === 'busy') faults.push('microphoneBusy');
  }
  if (wanted.camera) {
    if (camera === 'denied') faults.push('cameraDenied');
    if (camera === 'missing') faults.push('cameraMissing');
    if (camera === 'busy') faults.push('cameraBusy');
  }
  return faults;
}

/** Says for each device that does not work what to do about it. */
export function DeviceFaults({ media, state }: { media: LocalMedia; state: LocalMediaState }) {
  const { t } = useTranslation('visit');
  const faults = faultsOf(state);
  const canRetry = state.environment === 'ok';
  return faults.map((fault, index) => (
    <Banner
      key={fault}
      tone="warning"
      title={t(`fault.${fault}.title`)}
      action={
        canRetry &&
        index === faults.length - 1 && (
          <Button size="small" isPending={state.opening} onPress={() => void media.retry()}>
            {t('ready.tryAgain')}
          </Button>
        )
      }
    >
      <p>{t(`fault.${fault}.text`)}</p>
    </Banner>
  ));
}
