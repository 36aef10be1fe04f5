import { render } from 'preact';
import { followTheme } from '../../components/theme';
import { Welcome } from './welcome';

followTheme();
const app = document.getElementById('app');
if (app) render(<Welcome />, app);
