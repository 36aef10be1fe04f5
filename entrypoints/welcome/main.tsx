import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { watchDatabase } from '../../lib/live';
import { Welcome } from './welcome';

setLanguage('welcomeTitle');
followTheme();
watchDatabase();
const app = document.getElementById('app');
if (app) render(<Welcome />, app);
