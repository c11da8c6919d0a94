import { useMutation } from '@tanstack/react-query';
import { changeLanguage } from '../i18n/index.ts';
import type { Language } from '../i18n/languages.ts';
import { useProblemText } from '../ui/problem-text.ts';
import { toast } from '../ui/Toast.tsx';
import { api, call } from './api.ts';
import { session } from './session.ts';

/** Changes the language of the page at once, and of the account where someone is signed in. */
export function useChooseLanguage(): (language: Language) => void {
  const problemText = useProblemText();
  const { mutate } = useMutation({
    mutationFn: async (locale: Language) => {
      await changeLanguage(locale);
      if (session.get().status !== 'signed-in') return;
      session.update(await call(api.PATCH('/api/v1/identity/account', { body: { locale } })));
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  return mutate;
}
