import { stemWord } from '../topics/stem';

/**
 * Words of how papers are written, not of what they are about: of the captured papers more than one in 25 says each, and
 * next to none has it in a keyword. Of these, those that papers repeat, as the others are seldom named anyway. To them come
 * some that only say something together with another (*fine* tuning).
 */
const GENERAL_WORDS = new Set(
  (
    'ability accelerate access accurate achieves across additionally address advanced applications applied ' +
    'approach assess average baselines best better beyond capabilities capture challenges collection combines ' +
    'compared competitive complex components comprehensive construct corresponding covering create critical ' +
    'current demonstrate derived design detailed development different diverse effective efficient emerged ' +
    'empirical enabling enhance ensure even examples excel existing experiments explicit extended extensive ' +
    'fail findings fine first flexible focus following framework fundamental future gains gap general handle ' +
    'high higher highlight identify impact implementation improves including incorporating increasingly ' +
    'insights integrates introduce issues key larger leading less level leveraging like limited low maintaining ' +
    'making many measure methods mitigate model multi multiple new non novel number observe often one original ' +
    'overall paper paradigm performance post potential powerful practical pre present previous principled ' +
    'process produce project promising propose provide publicly range real realistic recent reducing relative ' +
    'reliable remains remarkable report require results role scenarios seamlessly second self serve set show ' +
    'significantly simple single size solution specific standard state strong struggle study success support ' +
    'synthesize systematically systems task technical techniques three towards traditional two typically ' +
    'utilizing various well whether within without work'
  )
    .split(' ')
    .map(stemWord),
);

/** Whether a term, by its name of one or two stems, says nothing about what a paper is about. */
export function isGeneral(name: string): boolean {
  return name.split(' ').every((stem) => GENERAL_WORDS.has(stem));
}
