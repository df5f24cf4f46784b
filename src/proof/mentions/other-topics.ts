/** Kinds of crime, people and work that papers speak of beside a measure. */
export const otherTopics: readonly string[] =
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
