import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/Select.tsx';
import type { DeviceKind, LocalMedia } from '../call/local-media.ts';
import { useObservable } from '../use-observable.ts';
import styles from './Ready.module.css';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone', 'speaker'];

/** Choice among the devices there are; a kind with none, or one that cannot be chosen, is left out. */
export function DevicePickers({ media }: { media: LocalMedia }) {
  const { t } = useTranslation('visit');
  const { devices, choice, audioTrack, videoTrack } = useObservable(media.state);
  const inUse: Partial<Record<DeviceKind, string | undefined>> = {
    camera: videoTrack?.getSettings().deviceId,
    microphone: audioTrack?.getSettings().deviceId,
  };
  return (
    <div className={styles.pickers}>
      {KINDS.filter((kind) => devices[kind].length > 0).map((kind) => {
        const options = devices[kind].map(({ deviceId, label }, index) => ({
          id: deviceId,
          label:
            label ||
            (deviceId === 'default'
              ? t('ready.deviceDefault')
              : t('ready.deviceUnnamed', { number: index + 1 })),
        }));
        const known = (id: string | undefined): boolean =>
          options.some((option) => option.id === id);
        const value = [inUse[kind], choice[kind], options[0]?.id].find(known) ?? null;
        return (
          <Select
            key={kind}
            label={t(`ready.${kind}`)}
            options={options}
            value={value}
            onChange={(deviceId) => void media.choose(kind, deviceId)}
          />
        );
      })}
    </div>
  );
}
