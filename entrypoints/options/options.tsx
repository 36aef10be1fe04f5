import { DatabaseTrouble } from '../../components/database-trouble';
import { readVersion } from '../../lib/news';
import { say } from '../../lib/words';
import { AppearanceSection } from './appearance-section';
import { DataSection } from './data-section';
import { DeliverySection } from './delivery-section';
import { HistorySection } from './history-section';
import { LogSection } from './log-section';
import { NewsSection } from './news-section';
import { PrivacySection } from './privacy-section';
import { saveState } from '../../components/saving';
import { TopicsSection } from './topics-section';
import { TravelSection } from './travel-section';
import '../../components/fields.css';
import './options.css';

/** The options page: everything is saved as it is changed, and the page says so. */
export function Options() {
  return (
    <main class="options">
      <header>
        <p class="name-mark">
          Paper<span>boy</span>
        </p>
        <h1>{say('options')}</h1>
        <p role="status" class="save-state" data-testid="save-state">
          {saveState.value}
        </p>
        <DatabaseTrouble />
      </header>
      <TopicsSection />
      <DeliverySection />
      <LogSection />
      <HistorySection />
      <AppearanceSection />
      <DataSection />
      <TravelSection />
      <PrivacySection />
      <NewsSection />
      <section aria-labelledby="about">
        <h2 id="about">{say('about')}</h2>
        <p>{say('aboutText', readVersion())}</p>
      </section>
    </main>
  );
}
