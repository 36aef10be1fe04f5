import { TOPIC_COLOURS, type Topic } from '../../lib/topics/topic';
import { say } from '../../lib/words';
import { changeTopic } from './topics';

const COLOURS: Record<Topic['colour'], string> = {
  rust: say('colourRust'),
  amber: say('colourAmber'),
  olive: say('colourOlive'),
  teal: say('colourTeal'),
  blue: say('colourBlue'),
  violet: say('colourViolet'),
  rose: say('colourRose'),
  slate: say('colourSlate'),
};

/** The colour of a topic, one of a few. */
export function TopicColours({ topic }: { topic: Topic }) {
  return (
    <fieldset class="field">
      <legend>{say('colour')}</legend>
      <div class="topic-colours">
        {TOPIC_COLOURS.map((colour) => (
          <label key={colour} title={COLOURS[colour]} data-colour={colour}>
            <input
              type="radio"
              name={`colour-${topic.id}`}
              aria-label={COLOURS[colour]}
              checked={topic.colour === colour}
              onChange={() => changeTopic(topic, { colour })}
            />
            <span class="topic-dot" aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
