import { useTranslation } from 'react-i18next';
import type { IconName } from '../../../ui/Icon.tsx';
import type { OpenSession } from './queries.ts';

type Device = OpenSession['device'];

/** A device in words: "Firefox on Windows", or what is known of it. */
export function useDeviceWords(): (device: Device) => string {
  const { t } = useTranslation('account');
  return ({ browser, system }) => {
    if (browser && system) return t('sessions.device', { browser, system });
    return browser || system || t('sessions.unknownDevice');
  };
}

export const deviceIcon = (device: Device): IconName =>
  device.kind === 'phone' || device.kind === 'tablet' ? 'phone' : 'system';
