import { useTranslation } from 'react-i18next';

type Group = 'actions' | 'contexts' | 'objects';

/** The word for a name that the log holds; undefined for one that this page does not know yet. */
export function useWords(): (group: Group, name: string) => string | undefined {
  const { t } = useTranslation('privacy');
  const words = {
    actions: t('actions', { returnObjects: true }),
    contexts: t('contexts', { returnObjects: true }),
    objects: t('objects', { returnObjects: true }),
  };
  return (group, name) =>
    Object.hasOwn(words[group], name)
      ? (words[group] as Readonly<Record<string, string>>)[name]
      : undefined;
}
