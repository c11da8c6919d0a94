import { useTranslation } from 'react-i18next';

const areas = [
  'identity',
  'directory',
  'scheduling',
  'consultation',
  'records',
  'privacy',
  'notifications',
] as const;

/** Names the part of the product to which a rule belongs. */
export function useAreaName(): (area: string) => string {
  const { t } = useTranslation('people');
  return (area) => t(`area.${areas.find((one) => one === area) ?? 'other'}`);
}
