import type { MeasureFacts, ProofFacts } from '../facts/index.ts';

/** Kinds of crime, people and work that papers speak of beside a measure. */
const otherTopics: readonly string[] =
  `violence violent injury assault assaults wounding homicide murder manslaughter stalking harassment malicious communications robbery robberies
burglary burglaries dwelling theft thefts shoplifting shop-lifting vehicle bicycle cycle damage arson sexual rape rapes cannabis drug drugs
possession order public knife knives firearm firearms gun weapon weapons cyber online fraud hate racist race racial religion religious
homophobic disability transgender domestic slavery trafficking exploitation drunkenness noise nuisance neighbour begging motorbike
alcohol mental missing absent child children adult adults youth youths arrest arrests charge charges caution cautions summons warrant
warrants operation operations custody detainee detainees training trained trainee recruit recruits recruitment officer officers staff
pcso pcsos special constable constables volunteer volunteers detective budget overtime cost costs saving savings vacancy vacancies
survey questionnaire respondent interview interviews domestic-related non-domestic online-enabled abusive harm premises licensed shop shops
retail retailer business businesses household households school schools hospital taxi festival event events match carnival weekend night
evening student students repeat suspect suspects offender offenders nominal nominals perpetrator perpetrators search searches seizure seizures
seized recovered bail remand sentence sentenced prison conviction convictions court courts trial trials visit visits patrol patrols letter letters
email emails website webchat complaint complaints compliment compliments allegation allegations appeal appeals collision collisions
casualty casualties speed speeding camera cameras phone phones handset wallet bag bags metal lead car cars van vans motorcycle caravan`.split(
    /\s+/,
  );

/** Whether words are about the measure: its own words, nothing in particular, words not known, or something else. */
export type About = 'own' | 'neutral' | 'unknown' | 'other';

const stop = new Set(
  `a an the and or of in on at to for by from with within across among over under during per as is are was were be been
being has have had having do does did this that these those it its they their them there here which who whom whose when where while
we our us he she his her not no nor but than then so such also both each every all any some most many much more less fewer several other
another same further only just even still yet again now currently previously recently last previous preceding current latest recent next
first second third last new old overall total totals totalling number numbers volume volumes figure figures level levels rate rates
proportion proportions percentage percent per cent share shares amount amounts count counts data result results performance measure
measures trend trends picture position year years month months week weeks day days period periods quarter quarters time times end start
force police service report reports reported reporting record records recorded recording see sees seen saw show shows
shown showed experience experienced continue continues continued remain remains remained stand stands stood account accounts accounted
represent represents represented equate equates equated equating equal equals amount make makes made up down out off into onto about around
approximately almost nearly roughly just below above between compared comparison against versus relative compares comparing average averages averaged averaging
monthly annual annually yearly daily weekly rolling twelve year-on-year change changes changed changing increase increases increased increasing
decrease decreases decreased decreasing rise rises rose risen rising fall falls fell fallen falling reduction reductions reduced reducing
decline declines declined declining drop drops dropped dropping grew grown growing growth additional extra fewer higher lower greater
smaller larger large small slight slightly clear clearly marked significant significantly notable sharp steady steadily stable up upward
downward upwards downwards high low peak peaked point points value values would could may might can will should well good better worse best worst
percentage-point percentage-points pp equivalent equating meaning therefore however although despite since after before following result due
part parts case cases area areas place places size noted note provisional available taken taking take given set seen identified side
one two three four five six seven eight nine ten half quarter thirds third around estimate estimated estimates actual whole known
occurred happened happening received dealt handled logged offered made came coming come went gone going get got moved moving move cut
longer shorter slower quicker faster improvement improved deterioration deteriorated worsened equates reached reaching reach said
today tonight yesterday itself themselves like across too very quite rather fairly simply around until upto
split breakdown mix divide divided pattern demand pressure activity corresponding equivalent profile comparable comparisons likewise similar similarly
take takes took taken range ranges ranged ranging vary varies varied varying fluctuate fluctuates fluctuated alone exceed exceeds exceeded exceeding
happen happens sit sits sat run runs running stay stays stayed hover hovers hovered settle settled return returned returning closer close strong weak lot
remaining remainder rest fourth fifth sixth tenth little lot ago mean means meant cause caused causes lead leads led firstly secondly again further headline key main notable nearly clearly evident seen shown indicates indicate indicated suggests suggest
suggested follows followed following reflects reflect reflected reflecting due largely mainly partly overall broadly actual figures published
during throughout figure's force's year's month's`.split(/\s+/),
);

/** Words for one thing, whatever the measure: where it has one of them, the others are its own too. */
const synonyms: readonly (readonly string[])[] = [
  ['crime', 'offence', 'offending'],
  ['incident', 'occurrence', 'event'],
  ['person', 'people', 'individual'],
];

/** The words of a text without their endings. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [])
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word.length > 1)
    .map(stem);
}

function stem(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('ches') || word.endsWith('shes') ? word.slice(0, -2) : word.replace(/s$/, '');
}

const stopStems = new Set([...stop].map(stem));
const isPlain = (word: string) =>
  stopStems.has(word) || stop.has(word) || word.endsWith('ly') || word.endsWith('fold');

const topics = otherTopics.map(stem);

/** The words by which a text about one measure is told from a text about something else. */
export class Vocabulary {
  private readonly own: ReadonlySet<string>;
  private readonly others: ReadonlySet<string>;

  private readonly forceNames: ReadonlySet<string>;

  constructor(measures: readonly MeasureFacts[], { measures: all, forceNames }: ProofFacts) {
    const ofTitles = measures.flatMap(({ code, title, unit, parts }) =>
      wordsOf([code, title, unit, ...parts.map((part) => part.title)].join(' ')),
    );
    const own = new Set(ofTitles.filter((word) => !isPlain(word)));
    for (const group of synonyms) {
      const stems = group.map(stem);
      if (stems.some((word) => own.has(word))) for (const word of stems) own.add(word);
    }
    for (const word of measures.flatMap((measure) => measure.synonyms.flatMap(wordsOf))) own.add(word);
    this.own = own;
    this.forceNames = new Set(forceNames.flatMap(wordsOf));
    const ofOthers = all.filter((one) => !measures.includes(one)).flatMap(({ title }) => wordsOf(title));
    this.others = new Set(
      [...topics, ...ofOthers].filter((word) => !own.has(word) && !shared.has(word) && !isPlain(word)),
    );
  }

  /** What a stretch of words is about. */
  about(text: string): About {
    const words = wordsOf(text).filter((word) => !isPlain(word) && !this.forceNames.has(word));
    if (words.some((word) => this.others.has(word))) return 'other';
    if (words.some((word) => this.own.has(word))) return 'own';
    return words.length > 0 ? 'unknown' : 'neutral';
  }
}

/** Words of titles that are of no one measure. */
const shared = new Set(
  'crime offence victim people person area rural urban first contact time call service day lost budget plan score incident case outcome positive proportion'.split(
    ' ',
  ),
);
