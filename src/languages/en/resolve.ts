import type { ResolveLanguage } from '../../resolve/language.ts';
import { croatianResolve } from '../hr/resolve.ts';
import { englishDates } from './dates.ts';

export const englishResolve: ResolveLanguage = {
  ...croatianResolve,
  language: 'en',
  folder: 'en',
  dates: englishDates,
};
