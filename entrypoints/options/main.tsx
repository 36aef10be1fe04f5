import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { watchDatabase } from '../../lib/live';
import { Options } from './options';

setLanguage('optionsTitle');
followTheme();
watchDatabase();
const app = document.getElementById('app');
if (app) render(<Options />, app);
