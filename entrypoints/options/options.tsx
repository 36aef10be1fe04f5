import { browser } from '#imports';
import { AppearanceSection } from './appearance-section';
import { DataSection } from './data-section';
import { DeliverySection } from './delivery-section';
import { HistorySection } from './history-section';
import { LogSection } from './log-section';
import { NewsSection } from './news-section';
import { PrivacySection } from './privacy-section';
import { saveState } from './saving';
import { TopicsSection } from './topics-section';
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
        <h1>Options</h1>
        <p role="status" class="save-state" data-testid="save-state">
          {saveState.value}
        </p>
      </header>
      <TopicsSection />
      <DeliverySection />
      <LogSection />
      <HistorySection />
      <AppearanceSection />
      <DataSection />
      <PrivacySection />
      <NewsSection />
      <section aria-labelledby="about">
        <h2 id="about">About</h2>
        <p>
          Paperboy {browser.runtime.getManifest().version}. Free software under the MIT licence. The papers come from
          Hugging Face Daily Papers; abstracts are the authors&apos;.
        </p>
      </section>
    </main>
  );
}
