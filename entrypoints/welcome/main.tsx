import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { Welcome } from './welcome';

setLanguage('welcomeTitle');
followTheme();
const app = document.getElementById('app');
if (app) render(<Welcome />, app);
