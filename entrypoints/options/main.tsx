import { render } from 'preact';
import { setLanguage } from '../../components/language';
import { followTheme } from '../../components/theme';
import { Options } from './options';

setLanguage('optionsTitle');
followTheme();
const app = document.getElementById('app');
if (app) render(<Options />, app);
