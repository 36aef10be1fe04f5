import { render } from 'preact';
import { followTheme } from '../../components/theme';
import { Options } from './options';

followTheme();
const app = document.getElementById('app');
if (app) render(<Options />, app);
