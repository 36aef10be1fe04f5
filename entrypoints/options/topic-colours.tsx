import { TOPIC_COLOURS, type Topic } from '../../lib/topics/topic';
import { say } from '../../lib/words';

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

interface TopicColoursProps {
  /** Tells the fields of topics apart. */
  id: string;
  colour: Topic['colour'];
  onChange: (colour: Topic['colour']) => void;
}

/** The colour of a topic, one of a few. */
export function TopicColours({ id, colour: chosen, onChange }: TopicColoursProps) {
  return (
    <fieldset class="field">
      <legend>{say('colour')}</legend>
      <div class="topic-colours">
        {TOPIC_COLOURS.map((colour) => (
          <label key={colour} title={COLOURS[colour]} data-colour={colour}>
            <input
              type="radio"
              name={`colour-${id}`}
              aria-label={COLOURS[colour]}
              checked={colour === chosen}
              onChange={() => onChange(colour)}
            />
            <span class="topic-dot" aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
