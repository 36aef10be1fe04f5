import { stemWord } from '../topics/stem';

/**
 * Words of how papers are written, not of what they are about: of the captured papers more than one in 25 says each, and
 * next to none has it in a keyword. To these come some that only say something together with another (*fine* tuning).
 */
const GENERAL_WORDS = new Set(
  (
    'ability accelerate access accurate achieves across additionally address adopt advanced aims allows along ' +
    'alternative analyze applications applied approach assess available average baselines become benefits best ' +
    'better beyond building built capabilities capture challenges collection combines common compared ' +
    'competitive complex components comprehensive comprising conduct construct containing contributions ' +
    'corresponding covering create critical crucial current demands demonstrate derived design despite detailed ' +
    'development different distinct diverse due effective efficient emerged empirical employs enabling enhance ' +
    'ensure especially essential establish even examples excel exhibit existing experimental experiments ' +
    'explicit extended extensive facilitate fail finally findings fine first flexible focus following four ' +
    'framework fully fundamental furthermore future gains gap general given handle high higher highlight ' +
    'identify impact implementation improves including incorporating increasingly indicate inherent innovations ' +
    'insights inspired integrates introduce investigate involving issues key lack larger leading less level ' +
    'leveraging like limited low maintaining making many measure methods minimal mitigate model moreover multi ' +
    'multiple need new non notably novel number observe offers often one original outperforms overall paper ' +
    'paradigm particularly performance post potential powerful practical pre present previous primarily ' +
    'principled process produce project promising propose provide publicly range rapid rather real realistic ' +
    'recent reducing relative release reliable rely remains remarkable report represent require respectively ' +
    'results reveal role scenarios seamlessly second self serve set several show shown significantly simple ' +
    'single size solution spanning specific standard state still strong struggle study substantial success ' +
    'suffer suggest superior support surpasses synthesize systematically systems tailored task technical ' +
    'techniques thereby three towards traditional two typically unlike utilizing various varying way well ' +
    'whether wide within without work yet yields'
  )
    .split(' ')
    .map(stemWord),
);

/** Whether a term, by its name of one or two stems, says nothing about what a paper is about. */
export function isGeneral(name: string): boolean {
  return name.split(' ').every((stem) => GENERAL_WORDS.has(stem));
}
